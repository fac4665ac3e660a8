import { DatePipe } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { answerOf } from '../api/answer';
import { Api } from '../api/api';
import { Comment } from '../api/model';
import { Session } from '../session/session';
import { EditText } from '../company/edit-text';
import { Avatar } from '../ui/avatar';
import { Complaint } from '../ui/complaint';
import { Doing } from '../ui/doing';

/** What somebody said, to be changed by its author, and deleted by them or an admin. */
@Component({
  selector: 'ty-comment-entry',
  imports: [DatePipe, MatButtonModule, Avatar, Complaint, EditText],
  template: `
    @let one = comment();
    <ty-avatar [member]="one.author" aria-hidden="true" />
    <div>
      <strong>{{ one.author.name }}</strong>
      <time [attr.datetime]="one.created_at">{{ one.created_at | date: 'medium' }}</time>
      @if (one.edited_at) {
        <time [attr.datetime]="one.edited_at" i18n>edited</time>
      }
      <ty-edit-text
        label="Comment"
        i18n-label
        add="Edit"
        i18n-add
        change="Edit"
        i18n-change
        [value]="one.body"
        [readOnly]="!isOwn() || !mayWrite()"
        [keep]="keep"
      />
      @if (mayDelete()) {
        <button mat-button (click)="remove()" i18n>Delete</button>
      }
      <ty-complaint [text]="doing.complaint()" />
    </div>
  `,
  styles: `
    :host {
      display: flex;
      gap: 12px;
    }
    div {
      min-width: 0;
      flex: 1;
    }
    time {
      margin-left: 8px;
      color: var(--mat-sys-on-surface-variant);
      font: var(--mat-sys-body-small);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CommentEntry {
  private readonly api = inject(Api).client;
  private readonly session = inject(Session);

  readonly comment = input.required<Comment>();
  readonly mayWrite = input.required<boolean>();
  /** What became of it: the type that the live channel would say, and the comment. */
  readonly changed = output<{ type: string; comment: Comment }>();

  protected readonly doing = new Doing();
  protected readonly isOwn = computed(() => this.comment().author.id === this.session.user()?.id);
  protected readonly mayDelete = computed(() => this.mayWrite() && (this.isOwn() || this.session.isAdmin()));

  protected readonly keep = (body: string) =>
    this.doing.try(async () => {
      const { id, version } = this.comment();
      const params = { path: { id }, header: { 'If-Match': `"${version}"` } };
      const comment = await answerOf(this.api.PATCH('/api/v1/comments/{id}', { params, body: { body } }));
      this.changed.emit({ type: 'comment.updated', comment });
    });

  protected async remove(): Promise<void> {
    await this.doing.try(async () => {
      const params = { path: { id: this.comment().id } };
      await answerOf(this.api.DELETE('/api/v1/comments/{id}', { params }));
      this.changed.emit({ type: 'comment.deleted', comment: this.comment() });
    });
  }
}
