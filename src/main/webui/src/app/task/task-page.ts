import { ChangeDetectionStrategy, Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { FormsModule } from '@angular/forms';
import { MatButtonModule } from '@angular/material/button';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInputModule } from '@angular/material/input';
import { MatSelectModule } from '@angular/material/select';
import { Router, RouterLink } from '@angular/router';
import { CompanyUser, Task } from '../api/model';
import { Refused, reason } from '../api/problem';
import { Comments } from '../comment/comments';
import { People } from '../company/people';
import { Projects } from '../project/projects';
import { NotFound } from '../shell/not-found';
import { Avatar } from '../ui/avatar';
import { Complaint } from '../ui/complaint';
import { Undo } from '../ui/undo';
import { TaskMoves } from './task-moves';
import { TaskPatch, Tasks } from './tasks';
import { PRIORITIES, PRIORITY_WORDS, STATUSES, STATUS_WORDS } from './words';

/** A task with all there is to it; each field is kept when one leaves it. */
@Component({
  selector: 'ty-task-page',
  imports: [
    FormsModule,
    MatButtonModule,
    MatFormFieldModule,
    MatInputModule,
    MatSelectModule,
    RouterLink,
    Avatar,
    Comments,
    Complaint,
    NotFound,
  ],
  templateUrl: './task-page.html',
  styleUrl: './task-page.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class TaskPage {
  private readonly tasks = inject(Tasks);
  private readonly projects = inject(Projects);
  private readonly people = inject(People);
  private readonly router = inject(Router);
  private readonly undo = inject(Undo);
  protected readonly moves = inject(TaskMoves);

  /** The task's key, or its id. */
  readonly key = input.required<string>();

  private readonly id = signal<string | undefined>(undefined);
  protected readonly missing = signal(false);
  protected readonly complaint = signal('');
  protected readonly task = this.tasks.watch(() => this.id());
  protected readonly project = computed(() =>
    this.projects.all().find((project) => project.id === this.task()?.project_id),
  );
  protected readonly mayEdit = computed(() => {
    const project = this.project();
    return !!project && project.role !== 'viewer' && !project.archived;
  });
  protected readonly members = toSignal(this.people.all(), { initialValue: [] as readonly CompanyUser[] });

  protected readonly statuses = STATUSES;
  protected readonly statusWords = STATUS_WORDS;
  protected readonly priorities = PRIORITIES;
  protected readonly priorityWords = PRIORITY_WORDS;

  constructor() {
    effect(() => {
      const key = this.key();
      untracked(() => void this.read(key));
    });
  }

  protected async edit<F extends keyof Task & keyof TaskPatch>(task: Task, field: F, value: Task[F] & TaskPatch[F]) {
    if (task[field] !== value) {
      await this.change(task, { [field]: value }, { [field]: value });
    }
  }

  protected async assign(task: Task, username: string | null): Promise<void> {
    const member = this.members().find((one) => one.username === username) ?? null;
    await this.change(task, { assigned_to: username }, { assigned_to: member });
  }

  protected async remove(task: Task): Promise<void> {
    try {
      await this.tasks.remove(task);
      this.undo.offer($localize`${task.key}:key: is in the bin`, () => this.tasks.restore(task));
      await this.router.navigate(['/projects', this.project()?.key]);
    } catch (failure) {
      this.complaint.set(reason(failure));
    }
  }

  private async change(task: Task, patch: TaskPatch, shown: Partial<Task>): Promise<void> {
    this.complaint.set('');
    try {
      await this.tasks.edit(task, patch, shown);
    } catch (failure) {
      this.complaint.set(reason(failure));
    }
  }

  private async read(key: string): Promise<void> {
    this.missing.set(false);
    try {
      this.id.set((await this.tasks.read(key)).id);
    } catch (failure) {
      this.missing.set(failure instanceof Refused && failure.status === 404);
      this.complaint.set(this.missing() ? '' : reason(failure));
    }
  }
}
