import { Injectable, inject } from '@angular/core';
import { MatSnackBar } from '@angular/material/snack-bar';
import { reason } from '../api/problem';

const SHOWN_FOR = 8_000;

/** Says what was done, and takes it back if that is wanted in the next seconds. */
@Injectable({ providedIn: 'root' })
export class Undo {
  private readonly bar = inject(MatSnackBar);

  offer(done: string, undo: () => Promise<unknown>): void {
    this.bar
      .open(done, $localize`Undo`, { duration: SHOWN_FOR })
      .onAction()
      .subscribe(() => undo().catch((failure) => this.refuse(failure)));
  }

  /** Says what was done and cannot be taken back so simply. */
  say(done: string): void {
    this.bar.open(done, undefined, { duration: SHOWN_FOR });
  }

  /** Says why something was not done. */
  refuse(failure: unknown): void {
    this.bar.open(reason(failure), $localize`Close`, { duration: SHOWN_FOR });
  }
}
