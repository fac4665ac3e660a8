const PAUSE = 1_000;

/** Puts together keys that are pressed one after the other, as in `g m`. */
export class Keys {
  private before = '';
  private at = 0;

  constructor(private readonly known: readonly string[]) {}

  /** The shortcut that is complete with this key, or null; after a second without a key one begins anew. */
  press(key: string, time: number): string | null {
    const both = time - this.at < PAUSE && this.before ? `${this.before} ${key}` : key;
    this.at = time;
    const found = this.known.find((one) => one === both) ?? null;
    this.before = !found && this.known.some((one) => one.startsWith(`${key} `)) ? key : '';
    return found;
  }
}
