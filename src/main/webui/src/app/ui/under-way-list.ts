import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { Complaint } from './complaint';
import { UnderWay } from './under-way';

/** What was sent and is not kept yet; of what was refused it says why, and offers to send it again or to write it anew. */
@Component({
  selector: 'ty-under-way',
  imports: [MatButtonModule, Complaint],
  template: `
    <ul>
      @for (one of underWay().here(); track one.key) {
        <li [class.refused]="one.refused">
          <p>{{ one.text }}</p>
          <ty-complaint [text]="one.refused" />
          @if (one.refused) {
            <button mat-button type="button" (click)="underWay().again(one)" i18n>Try again</button>
            <button mat-button type="button" (click)="underWay().drop(one); edit.emit(one.text)" i18n>Edit</button>
          }
        </li>
      }
    </ul>
  `,
  styles: `
    ul {
      display: grid;
      gap: 8px;
      margin: 0;
      padding: 0;
      list-style: none;
    }
    ul:not(:empty) {
      margin-bottom: 8px;
    }
    li {
      padding: 8px 12px;
      border-left: 3px solid var(--mat-sys-outline-variant);
      color: var(--mat-sys-on-surface-variant);
    }
    .refused {
      border-color: var(--mat-sys-error);
    }
    p {
      margin: 0;
      overflow-wrap: anywhere;
      white-space: pre-line;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class UnderWayList {
  readonly underWay = input.required<UnderWay>();
  /** The text of what is to be written anew. */
  readonly edit = output<string>();
}
