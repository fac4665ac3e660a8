import { signal } from '@angular/core';
import { reason } from '../api/problem';

/** Something that is being done without a form: whether it is on its way, and why it was refused. */
export class Doing {
  readonly busy = signal(false);
  readonly complaint = signal('');

  /** Whether it went well. */
  async try(work: () => Promise<unknown>): Promise<boolean> {
    this.complaint.set('');
    this.busy.set(true);
    try {
      await work();
      return true;
    } catch (failure) {
      this.complaint.set(reason(failure));
      return false;
    } finally {
      this.busy.set(false);
    }
  }
}
