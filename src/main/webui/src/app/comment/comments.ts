import { DatePipe } from '@angular/common';
import { ChangeDetectionStrategy, Component, effect, inject, input, signal, untracked } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { FormBuilder, ReactiveFormsModule, Validators } from '@angular/forms';
import { MatButtonModule } from '@angular/material/button';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInputModule } from '@angular/material/input';
import { filter } from 'rxjs';
import { Api, answerOf } from '../api/api';
import { Comment, Task } from '../api/model';
import { Live } from '../live/live';
import { Avatar } from '../ui/avatar';
import { Complaint } from '../ui/complaint';
import { Sending } from '../ui/form';

/** What is said about a task; what others say appears as they say it. */
@Component({
  selector: 'ty-comments',
  imports: [DatePipe, ReactiveFormsModule, MatButtonModule, MatFormFieldModule, MatInputModule, Avatar, Complaint],
  template: `
    <h2 i18n>Comments</h2>
    <ol aria-live="polite">
      @for (comment of comments(); track comment.id) {
        <li>
          <ty-avatar [member]="comment.author" />
          <div>
            <strong>{{ comment.author.name }}</strong>
            <time [attr.datetime]="comment.created_at">{{ comment.created_at | date: 'medium' }}</time>
            <p>{{ comment.body }}</p>
          </div>
        </li>
      }
    </ol>
    <form [formGroup]="form" (ngSubmit)="send()">
      <mat-form-field>
        <mat-label i18n>Write a comment</mat-label>
        <textarea matInput rows="2" formControlName="body" name="body"></textarea>
      </mat-form-field>
      <ty-complaint [text]="sending.complaint()" />
      <button mat-flat-button type="submit" [disabled]="sending.busy()" i18n>Comment</button>
    </form>
  `,
  styleUrl: './comments.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Comments {
  private readonly api = inject(Api).client;

  readonly task = input.required<Task>();

  protected readonly comments = signal<readonly Comment[]>([]);
  protected readonly form = inject(FormBuilder).nonNullable.group({ body: ['', Validators.required] });
  protected readonly sending = new Sending(this.form);
  private shown = '';

  constructor() {
    inject(Live)
      .changes.pipe(
        filter((change) => change.comment?.task_id === this.task().id),
        takeUntilDestroyed(),
      )
      .subscribe((change) => this.apply(change.type, change.comment!));
    effect(() => {
      const id = this.task().id;
      untracked(() => void this.read(id));
    });
  }

  protected async send(): Promise<void> {
    await this.sending.send(async () => {
      const params = { path: { id: this.task().id }, header: { 'Idempotency-Key': crypto.randomUUID() } };
      const body = this.form.getRawValue();
      this.apply('task.commented', await answerOf(this.api.POST('/api/v1/tasks/{id}/comments', { params, body })));
      this.form.reset();
    });
  }

  private apply(type: string, comment: Comment): void {
    const others = this.comments().filter((one) => one.id !== comment.id);
    const all = type === 'comment.deleted' ? others : [...others, comment];
    this.comments.set(all.sort((a, b) => a.created_at.localeCompare(b.created_at)));
  }

  private async read(id: string): Promise<void> {
    if (id !== this.shown) {
      this.shown = id;
      this.comments.set([]);
      const params = { path: { id }, query: { limit: 100, sort: 'created_at' } };
      this.comments.set((await answerOf(this.api.GET('/api/v1/tasks/{id}/comments', { params }))).items);
    }
  }
}
