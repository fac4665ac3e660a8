import { ChangeDetectionStrategy, Component, LOCALE_ID, inject, signal } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { MAT_DIALOG_DATA, MatDialogModule } from '@angular/material/dialog';
import { Task } from '../api/model';
import { fieldWord, valueWord } from './field-words';

/** What two people want a task to be at the same time. */
export interface Dispute {
  theirs: Task;
  mine: Partial<Task>;
}

/** Shows what somebody else made of a field and what one would make of it oneself; closes with what is to be. */
@Component({
  selector: 'ty-conflict-dialog',
  imports: [MatButtonModule, MatDialogModule],
  template: `
    <h2 mat-dialog-title i18n>Somebody else has just changed this too</h2>
    <mat-dialog-content>
      @for (field of fields; track field) {
        <section>
          <h3>{{ word(field) }}</h3>
          <h4 i18n>Theirs</h4>
          <p>{{ say(field, dispute.theirs[field]) }}</p>
          <h4 i18n>Yours</h4>
          @if (isText(field)) {
            <textarea
              #mine
              rows="5"
              aria-label="Yours"
              i18n-aria-label
              [value]="said()[field]"
              (input)="write(field, mine.value)"
            ></textarea>
          } @else {
            <p>{{ say(field, dispute.mine[field]) }}</p>
          }
        </section>
      }
    </mat-dialog-content>
    <mat-dialog-actions align="end">
      <button mat-button [mat-dialog-close]="null" i18n>Keep theirs</button>
      <button mat-flat-button [mat-dialog-close]="said()" i18n>Take yours</button>
    </mat-dialog-actions>
  `,
  styles: `
    h4 {
      margin: 12px 0 4px;
      color: var(--mat-sys-on-surface-variant);
      font: var(--mat-sys-label-medium);
    }
    p {
      margin: 0;
      white-space: pre-line;
      color: var(--mat-sys-on-surface);
    }
    textarea {
      width: 100%;
      box-sizing: border-box;
      font: inherit;
      color: inherit;
      background: none;
      border-radius: 8px;
      padding: 8px;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ConflictDialog {
  private readonly locale = inject(LOCALE_ID);
  protected readonly dispute = inject<Dispute>(MAT_DIALOG_DATA);
  protected readonly fields = Object.keys(this.dispute.mine) as (keyof Task)[];
  protected readonly said = signal<Partial<Task>>(this.dispute.mine);
  protected readonly word = fieldWord;

  protected say(field: string, value: unknown): string {
    return valueWord(field, value, this.locale);
  }

  protected isText(field: keyof Task): boolean {
    return field === 'title' || field === 'description';
  }

  protected write(field: keyof Task, text: string): void {
    this.said.update((said) => ({ ...said, [field]: text }));
  }
}
