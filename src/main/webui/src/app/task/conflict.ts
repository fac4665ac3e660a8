import { Task } from '../api/model';

/** That somebody else has changed the same field in the meantime. */
export class Conflict extends Error {
  /** @param now the task as they have made it */
  constructor(readonly now: Task) {
    super('Somebody else has just changed the same.');
  }
}

/** Whether a field that is to be changed is no more what it was when one began, nor what it is to become. */
export function conflicts(seen: Task, now: Task, wanted: Partial<Task>): boolean {
  return (Object.keys(wanted) as (keyof Task)[]).some(
    (field) => !same(now[field], seen[field]) && !same(now[field], wanted[field]),
  );
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
