import { ChangeDetectionStrategy, Component, input, signal, viewChild } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { TextArea } from './text-area';
import { Markdown } from '../ui/markdown';

/** A text in Markdown: shown as it is meant, and changed with a preview. */
@Component({
  selector: 'ty-edit-text',
  imports: [MatButtonModule, Markdown, TextArea],
  template: `
    @if (editing()) {
      @if (preview()) {
        <ty-markdown [text]="draft()" />
      } @else {
        <ty-text-area
          [label]="label()"
          [rows]="10"
          [(text)]="draft"
          (keydown.control.enter)="save()"
          (keydown.escape)="stop(); $event.stopPropagation()"
        />
      }
      <div class="buttons">
        <button mat-flat-button (click)="save()" [disabled]="busy()" i18n>Save</button>
        <button mat-button (click)="stop()" i18n>Cancel</button>
        <button mat-button [attr.aria-pressed]="preview()" (click)="preview.set(!preview())" i18n>Preview</button>
      </div>
    } @else {
      @if (value()) {
        <ty-markdown [text]="value()" />
      }
      @if (!readOnly()) {
        <button mat-button (click)="begin()">{{ value() ? change() : add() }}</button>
      }
    }
  `,
  styles: `
    .buttons {
      display: flex;
      gap: 8px;
      margin-top: 8px;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class EditText {
  readonly label = input.required<string>();
  readonly value = input.required<string>();
  readonly readOnly = input(false);
  /** What the button says that begins the first text, and a change of one that is there. */
  readonly add = input.required<string>();
  readonly change = input.required<string>();
  /** Keeps what was written in the place of what was there when one began; false if it could not, so that it stays. */
  readonly keep = input.required<(text: string, before: string) => Promise<boolean>>();

  private readonly area = viewChild(TextArea);
  protected readonly editing = signal(false);
  protected readonly preview = signal(false);
  protected readonly busy = signal(false);
  protected readonly draft = signal('');
  private begun = '';

  protected begin(): void {
    this.begun = this.value();
    this.draft.set(this.begun);
    this.editing.set(true);
    setTimeout(() => this.area()?.focus());
  }

  protected stop(): void {
    this.editing.set(false);
    this.preview.set(false);
  }

  protected async save(): Promise<void> {
    this.busy.set(true);
    const kept = this.draft() === this.begun || (await this.keep()(this.draft(), this.begun));
    this.busy.set(false);
    if (kept) {
      this.stop();
    }
  }
}
