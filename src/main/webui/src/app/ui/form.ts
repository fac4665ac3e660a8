import { signal } from '@angular/core';
import { FormGroup } from '@angular/forms';
import { Refused, reason } from '../api/problem';

/** A form that is being sent: whether it is on its way, and what was wrong with it. */
export class Sending {
  readonly busy = signal(false);
  /** What was refused as a whole, to be said above the button. */
  readonly complaint = signal('');

  constructor(private readonly form: FormGroup) {}

  /** Sends the form if it looks complete; what the server finds wrong is said at its field. */
  async send(work: () => Promise<void>): Promise<boolean> {
    this.complaint.set('');
    if (this.form.invalid) {
      this.form.markAllAsTouched();
      return false;
    }
    this.busy.set(true);
    try {
      await work();
      return true;
    } catch (failure) {
      this.tell(failure);
      return false;
    } finally {
      this.busy.set(false);
    }
  }

  private tell(failure: unknown): void {
    const fields = failure instanceof Refused ? failure.fields : new Map<string, string>();
    const known = [...fields].filter(([field]) => this.form.get(field));
    for (const [field, message] of known) {
      this.form.get(field)?.setErrors({ server: message });
      this.form.get(field)?.markAsTouched();
    }
    if (known.length === 0) {
      this.complaint.set(reason(failure));
    }
  }
}
