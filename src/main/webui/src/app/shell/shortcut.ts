import { Feature } from '../company/features';

/** Something that keys do, pressed one after the other. */
export interface Shortcut {
  keys: string;
  text: string;
  /** What it needs, if operators can switch that off. */
  feature?: Feature;
  run: () => unknown;
}
