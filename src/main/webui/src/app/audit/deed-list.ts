import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { Deed } from '../api/model';
import { Paged } from '../live/paged';
import { Complaint } from '../ui/complaint';
import { DeedEntry } from './deed-entry';
import { Skeleton } from '../ui/skeleton';

/** What was done, the newest first. */
@Component({
  selector: 'ty-deed-list',
  imports: [MatButtonModule, Complaint, DeedEntry, Skeleton],
  template: `
    <ty-complaint [text]="deeds().complaint()" />
    @if (!deeds().loaded() && !deeds().complaint()) {
      <ty-skeleton />
    }
    <ol>
      @for (deed of deeds().items(); track deed.revision) {
        <li><ty-deed-entry [deed]="deed" /></li>
      } @empty {
        @if (deeds().loaded()) {
          <li i18n>Nothing was done that fits.</li>
        }
      }
    </ol>
    @if (deeds().hasMore()) {
      <button mat-button (click)="deeds().more()" i18n>Show more</button>
    }
  `,
  styles: `
    ol {
      display: grid;
      gap: 12px;
      padding: 0;
      list-style: none;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class DeedList {
  readonly deeds = input.required<Pick<Paged<unknown, Deed>, 'items' | 'loaded' | 'hasMore' | 'complaint' | 'more'>>();
}
