import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { MatDialog } from '@angular/material/dialog';
import { Task } from '../api/model';
import { SHARE_WORDS, TaskShares } from './task-shares';

/** With whom a task is shared, and the way to share it. */
@Component({
  selector: 'ty-shares',
  imports: [MatButtonModule],
  template: `
    <h2 i18n>Shared with</h2>
    <ul>
      @for (share of shares.all(); track share.member_id) {
        <li>{{ share.name }} · {{ words[share.role] }}</li>
      } @empty {
        <li i18n>Nobody</li>
      }
    </ul>
    @if (mayShare()) {
      <button mat-stroked-button (click)="open()" i18n>Share</button>
    }
  `,
  styles: `
    ul {
      margin: 4px 0 8px;
      padding: 0;
      list-style: none;
      color: var(--mat-sys-on-surface-variant);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Shares {
  private readonly dialog = inject(MatDialog);

  readonly task = input.required<Task>();
  readonly mayShare = input.required<boolean>();

  protected readonly shares = new TaskShares(() => this.task().id);
  protected readonly words = SHARE_WORDS;

  protected async open(): Promise<void> {
    const { ShareDialog } = await import('./share-dialog');
    this.dialog.open(ShareDialog, { data: this.task(), width: '560px' });
  }
}
