import { ChangeDetectionStrategy, Component, input } from '@angular/core';

/** What went wrong, said aloud by screen readers when it appears. */
@Component({
  selector: 'ty-complaint',
  template: `<div role="alert">{{ text() }}</div>`,
  styles: `
    div:not(:empty) {
      background: var(--mat-sys-error-container);
      color: var(--mat-sys-on-error-container);
      border-radius: 8px;
      padding: 8px 12px;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Complaint {
  readonly text = input.required<string>();
}
