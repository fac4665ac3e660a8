import { ChangeDetectionStrategy, Component, input, signal } from '@angular/core';

/** A line of text, however long, to be changed where it stands: kept by Enter or by leaving it, given up by Escape. */
@Component({
  selector: 'ty-edit-line',
  template: `
    <textarea
      #line
      rows="1"
      [attr.aria-label]="label()"
      [value]="draft() ?? value()"
      [readOnly]="readOnly()"
      (focus)="begun.set(value())"
      (input)="draft.set(line.value)"
      (keydown.enter)="$event.preventDefault(); line.blur()"
      (keydown.escape)="give(line); $event.stopPropagation()"
      (blur)="finish()"
    ></textarea>
  `,
  styles: `
    textarea {
      display: block;
      width: 100%;
      field-sizing: content;
      resize: none;
      box-sizing: border-box;
      padding: 6px 8px;
      border: 1px solid transparent;
      border-radius: 8px;
      background: none;
      color: inherit;
      font: var(--mat-sys-headline-small);
    }
    textarea:hover:not(:read-only) {
      border-color: var(--mat-sys-outline-variant);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class EditLine {
  readonly label = input.required<string>();
  readonly value = input.required<string>();
  readonly readOnly = input(false);
  /** Keeps what was written in the place of what was there when one began; false if it could not, so that it stays. */
  readonly keep = input.required<(text: string, before: string) => Promise<boolean>>();

  protected readonly draft = signal<string | null>(null);
  protected readonly begun = signal('');

  protected give(line: HTMLTextAreaElement): void {
    this.draft.set(null);
    line.value = this.value();
    line.blur();
  }

  protected async finish(): Promise<void> {
    const written = this.draft();
    if (written !== null && (written === this.begun() || (await this.keep()(written, this.begun())))) {
      this.draft.set(null);
    }
  }
}
