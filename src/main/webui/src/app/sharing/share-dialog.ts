import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { FormsModule } from '@angular/forms';
import { MatButtonModule } from '@angular/material/button';
import { MAT_DIALOG_DATA, MatDialogModule } from '@angular/material/dialog';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatSelectModule } from '@angular/material/select';
import { MemberCard, ShareRole, Task } from '../api/model';
import { MemberField } from '../company/member-field';
import { Complaint } from '../ui/complaint';
import { Doing } from '../ui/doing';
import { SHARE_WORDS, TaskShares } from './task-shares';

/** Shares a task with people of the company, and takes it back. */
@Component({
  selector: 'ty-share-dialog',
  imports: [FormsModule, MatButtonModule, MatDialogModule, MatFormFieldModule, MatSelectModule, Complaint, MemberField],
  template: `
    <h2 mat-dialog-title i18n>Share {{ task.key }}</h2>
    <mat-dialog-content>
      <p i18n>Whoever it is shared with sees this task, even where they do not see its project.</p>
      <div class="new">
        <ty-member-field label="With whom" i18n-label [member]="somebody()" (chosen)="somebody.set($event)" />
        <mat-form-field>
          <mat-label i18n>They</mat-label>
          <mat-select [ngModel]="role()" (ngModelChange)="role.set($event)">
            <mat-option value="viewer">{{ words.viewer }}</mat-option>
            <mat-option value="editor">{{ words.editor }}</mat-option>
          </mat-select>
        </mat-form-field>
        <button mat-flat-button (click)="share()" [disabled]="!somebody()" i18n>Share</button>
      </div>
      <ty-complaint [text]="doing.complaint()" />
      <ul>
        @for (share of shares.all(); track share.member_id) {
          <li>
            <span>{{ share.name }} · {{ words[share.role] }}</span>
            <button mat-button (click)="withdraw(share.member_id)" i18n>Withdraw</button>
          </li>
        }
      </ul>
    </mat-dialog-content>
    <mat-dialog-actions align="end">
      <button mat-button mat-dialog-close i18n>Close</button>
    </mat-dialog-actions>
  `,
  styles: `
    .new {
      display: grid;
      gap: 12px;
      grid-template-columns: repeat(auto-fit, minmax(150px, 1fr));
      align-items: center;
      padding-top: 8px;
    }
    ul {
      padding: 0;
      list-style: none;
      color: var(--mat-sys-on-surface);
    }
    li {
      display: flex;
      align-items: center;
      justify-content: space-between;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ShareDialog {
  protected readonly task = inject<Task>(MAT_DIALOG_DATA);
  protected readonly shares = new TaskShares(() => this.task.id);
  protected readonly doing = new Doing();
  protected readonly words = SHARE_WORDS;
  protected readonly somebody = signal<MemberCard | null>(null);
  protected readonly role = signal<ShareRole>('viewer');

  protected share(): Promise<boolean> {
    return this.doing.try(async () => {
      await this.shares.share(this.somebody()!.username, this.role());
      this.somebody.set(null);
    });
  }

  protected withdraw(member: string): Promise<boolean> {
    return this.doing.try(() => this.shares.withdraw(member));
  }
}
