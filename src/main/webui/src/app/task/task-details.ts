import {
  ChangeDetectionStrategy,
  Component,
  booleanAttribute,
  computed,
  effect,
  inject,
  input,
  signal,
  untracked,
} from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import { answerOf } from '../api/answer';
import { Api } from '../api/api';
import { Project, ShareRole, Task } from '../api/model';
import { everyPage } from '../api/pages';
import { Refused, reason } from '../api/problem';
import { Attachments } from '../attachment/attachments';
import { TaskHistory } from '../audit/task-history';
import { Comments } from '../comment/comments';
import { Fresh } from '../live/fresh';
import { Projects } from '../project/projects';
import { Session } from '../session/session';
import { NotFound } from '../shell/not-found';
import { Shares } from '../sharing/shares';
import { Avatar } from '../ui/avatar';
import { Complaint } from '../ui/complaint';
import { Undo } from '../ui/undo';
import { Blockers } from './blockers';
import { EditLine } from '../ui/edit-line';
import { EditText } from '../company/edit-text';
import { rightsOn } from './rights';
import { SubTasks } from './sub-tasks';
import { TaskEdits } from './task-edits';
import { TaskFields } from './task-fields';
import { Tasks } from './tasks';
import { Watching } from './watching';
import { Skeleton } from '../ui/skeleton';

/** A task with all there is to it; each field is kept when one leaves it. */
@Component({
  selector: 'ty-task-details',
  imports: [
    MatButtonModule,
    RouterLink,
    Attachments,
    Avatar,
    Blockers,
    Comments,
    Complaint,
    EditLine,
    EditText,
    NotFound,
    Shares,
    SubTasks,
    TaskFields,
    TaskHistory,
    Watching,
    Skeleton,
  ],
  templateUrl: './task-details.html',
  styleUrl: './task-details.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class TaskDetails {
  private readonly api = inject(Api).client;
  private readonly tasks = inject(Tasks);
  private readonly edits = inject(TaskEdits);
  private readonly projects = inject(Projects);
  private readonly session = inject(Session);
  private readonly router = inject(Router);
  private readonly undo = inject(Undo);

  /** The task's key, or its id. */
  readonly key = input.required<string>();
  /** Whether everything is to be in one column. */
  readonly narrow = input(false, { transform: booleanAttribute });

  private readonly id = signal<string | undefined>(undefined);
  protected readonly missing = signal(false);
  protected readonly complaint = signal('');
  protected readonly task = this.tasks.watch(() => this.id());

  private readonly place = new Fresh<string, { project?: Project }>(
    () => this.task()?.project_id,
    async (id) => ({ project: await this.projects.find(id) }),
    (change, id) => change.project?.id === id,
  );
  protected readonly project = computed(() => this.place.value()?.project);
  // Only who is not at home in the project needs to know what a share allows.
  private readonly share = new Fresh<string, ShareRole | null>(
    () => (this.place.value() && !this.rightsWith(null)?.edit ? this.id() : undefined),
    (id) => this.ownShare(id),
    (change, id) => change.task?.id === id && change.type.endsWith('shared'),
  );
  protected readonly rights = computed(
    () => this.rightsWith(this.share.value() ?? null) ?? { edit: false, move: false, decide: false, share: false },
  );

  constructor() {
    effect(() => {
      const key = this.key();
      untracked(() => void this.read(key));
    });
  }

  protected readonly keepTitle = (title: string, before: string) => this.keep({ title: before }, { title });
  protected readonly keepDescription = (text: string, before: string) =>
    this.keep({ description: before }, { description: text });
  protected readonly keepField = (wanted: Partial<Task>) => this.keep({}, wanted);

  protected async remove(task: Task): Promise<void> {
    try {
      await this.tasks.remove(task);
      this.undo.offer($localize`${task.key}:key: is in the bin`, () => this.tasks.restore(task));
      await this.router.navigateByUrl(this.project() ? `/projects/${this.project()?.key}` : '/my-work');
    } catch (failure) {
      this.complaint.set(reason(failure));
    }
  }

  // What was refused is taken back; what did not arrive stays, to be sent again.
  private async keep(before: Partial<Task>, wanted: Partial<Task>): Promise<boolean> {
    this.complaint.set('');
    try {
      const seen = this.task()!;
      if ('status' in wanted) {
        await this.edits.move(seen, wanted.status!);
      } else {
        await this.edits.change({ ...seen, ...before }, wanted);
      }
      return true;
    } catch (failure) {
      this.complaint.set(reason(failure));
      return failure instanceof Refused && failure.status >= 400 && failure.status < 500;
    }
  }

  private rightsWith(share: ShareRole | null) {
    const task = this.task();
    const user = this.session.user();
    return task && user
      ? rightsOn(task, this.project(), { id: user.id, admin: this.session.isAdmin(), share })
      : undefined;
  }

  private async ownShare(id: string): Promise<ShareRole | null> {
    const shares = await everyPage((query) =>
      answerOf(this.api.GET('/api/v1/tasks/{id}/shares', { params: { path: { id }, query } })),
    );
    return shares.find((share) => share.member_id === this.session.user()?.id)?.role ?? null;
  }

  private async read(key: string): Promise<void> {
    this.missing.set(false);
    this.complaint.set('');
    try {
      this.id.set((await this.tasks.read(key)).id);
    } catch (failure) {
      this.missing.set(failure instanceof Refused && failure.status === 404);
      this.complaint.set(this.missing() ? '' : reason(failure));
    }
  }
}
