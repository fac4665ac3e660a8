import { ChangeDetectionStrategy, Component, effect, inject, input, signal, untracked } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { MatButtonModule } from '@angular/material/button';
import { filter } from 'rxjs';
import { answerOf } from '../api/answer';
import { Api } from '../api/api';
import { Comment, Task } from '../api/model';
import { TextArea } from '../company/text-area';
import { Live } from '../live/live';
import { Complaint } from '../ui/complaint';
import { Doing } from '../ui/doing';
import { UnderWay } from '../ui/under-way';
import { UnderWayList } from '../ui/under-way-list';
import { CommentEntry } from './comment-entry';

const AT_ONCE = 100;

/** What is said about a task, the oldest first; what others say appears as they say it. */
@Component({
  selector: 'ty-comments',
  imports: [MatButtonModule, CommentEntry, Complaint, TextArea, UnderWayList],
  template: `
    <h2 i18n>Comments</h2>
    @if (earlier()) {
      <button mat-button (click)="readMore()" i18n>Show earlier ones</button>
    }
    <ol aria-live="polite">
      @for (comment of comments(); track comment.id) {
        <li>
          <ty-comment-entry
            [comment]="comment"
            [mayWrite]="mayWrite()"
            (changed)="apply($event.type, $event.comment)"
          />
        </li>
      }
    </ol>
    <ty-complaint [text]="doing.complaint()" />
    @if (mayWrite()) {
      <ty-under-way [underWay]="underWay" (edit)="draft.set($event + draft())" />
      <form (submit)="$event.preventDefault(); send()">
        <ty-text-area
          label="Write a comment"
          i18n-label
          placeholder="Write a comment; @ mentions somebody"
          i18n-placeholder
          [rows]="2"
          [(text)]="draft"
          (keydown.control.enter)="send()"
        />
        <button mat-flat-button type="submit" [disabled]="!draft().trim()" i18n>Comment</button>
      </form>
    }
  `,
  styleUrl: './comments.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Comments {
  private readonly api = inject(Api).client;

  readonly task = input.required<Task>();
  readonly mayWrite = input.required<boolean>();

  protected readonly comments = signal<readonly Comment[]>([]);
  /** Where the ones before these begin; null if there are none. */
  protected readonly earlier = signal<string | null>(null);
  protected readonly draft = signal('');
  protected readonly doing = new Doing();
  protected readonly underWay = new UnderWay(() => this.task().id);
  private shown = '';

  constructor() {
    const live = inject(Live);
    live.changes
      .pipe(
        filter((change) => change.comment?.task_id === this.task().id),
        takeUntilDestroyed(),
      )
      .subscribe((change) => this.apply(change.type, change.comment!));
    live.reset.pipe(takeUntilDestroyed()).subscribe(() => void this.begin(this.task().id));
    effect(() => {
      const id = this.task().id;
      untracked(() => id !== this.shown && void this.begin(id));
    });
  }

  protected send(): void {
    const body = { body: this.draft() };
    if (!body.body.trim()) {
      return;
    }
    const id = this.task().id;
    this.draft.set('');
    this.underWay.send(body.body, async (key) => {
      const params = { path: { id }, header: { 'Idempotency-Key': key } };
      const comment = await answerOf(this.api.POST('/api/v1/tasks/{id}/comments', { params, body }));
      if (id === this.shown) {
        this.apply('task.commented', comment);
      }
    });
  }

  protected apply(type: string, comment: Comment): void {
    const others = this.comments().filter((one) => one.id !== comment.id);
    this.show(type === 'comment.deleted' ? others : [...others, comment]);
  }

  protected readMore(): Promise<boolean> {
    return this.doing.try(() => this.read(this.shown, this.earlier() ?? undefined));
  }

  private async begin(id: string): Promise<void> {
    this.comments.update((comments) => (id === this.shown ? comments : []));
    this.shown = id;
    await this.doing.try(() => this.read(id));
  }

  private async read(id: string, cursor?: string): Promise<void> {
    const params = { path: { id }, query: { limit: AT_ONCE, sort: '-created_at', cursor } };
    const page = await answerOf(this.api.GET('/api/v1/tasks/{id}/comments', { params }));
    const known = new Map([...this.comments(), ...page.items].map((one) => [one.id, one]));
    this.show(cursor ? [...known.values()] : page.items);
    this.earlier.set(page.next_cursor);
  }

  private show(comments: readonly Comment[]): void {
    this.comments.set([...comments].sort((a, b) => a.created_at.localeCompare(b.created_at)));
  }
}
