import { ChangeDetectionStrategy, Component } from '@angular/core';

/** What stands where something is about to be, so that nothing jumps when it comes. */
@Component({
  selector: 'ty-skeleton',
  template: `
    @for (line of [1, 2, 3, 4, 5]; track line) {
      <div></div>
    }
  `,
  styles: `
    div {
      height: 16px;
      margin: 12px;
      border-radius: 4px;
      background: var(--mat-sys-surface-container-high);
    }
  `,
  host: { 'aria-busy': 'true' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Skeleton {}
