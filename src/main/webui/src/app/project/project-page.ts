import { ChangeDetectionStrategy, Component, computed, inject, input, viewChild } from '@angular/core';
import { FormBuilder, ReactiveFormsModule, Validators } from '@angular/forms';
import { MatButtonModule } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { TaskQuery } from '../task/found-tasks';
import { TaskList } from '../task/task-list';
import { Tasks } from '../task/tasks';
import { Complaint } from '../ui/complaint';
import { Sending } from '../ui/form';
import { TextField } from '../ui/text-field';
import { NotFound } from '../shell/not-found';
import { Board } from './board';
import { Projects } from './projects';

/** The tasks of a project, and a line to add one. */
@Component({
  selector: 'ty-project-page',
  imports: [RouterLink, ReactiveFormsModule, Board, MatButtonModule, Complaint, NotFound, TaskList, TextField],
  template: `
    @if (project(); as one) {
      <h1>{{ one.name }}</h1>
      <p class="about">{{ one.description }}</p>
      @if (mayCreate()) {
        <form [formGroup]="form" (ngSubmit)="create(one.id)">
          <ty-text-field [control]="form.controls.title" label="New task" i18n-label name="title" />
          <button mat-flat-button type="submit" [disabled]="sending.busy()" i18n>Add</button>
        </form>
        <ty-complaint [text]="sending.complaint()" />
      }
      <nav aria-label="Views" i18n-aria-label>
        <a [routerLink]="['/projects', one.key]" [class.here]="view() !== 'board'" i18n>List</a>
        <a [routerLink]="['/projects', one.key, 'board']" [class.here]="view() === 'board'" i18n>Board</a>
      </nav>
      @if (view() === 'board') {
        @defer {
          <ty-board [project]="one.id" [mayMove]="mayCreate()" />
        }
      } @else {
        <ty-task-list [query]="query()" empty="No task yet. Write down what is to be done first." i18n-empty />
      }
    } @else if (projects.loaded()) {
      <ty-not-found />
    }
  `,
  styles: `
    form {
      display: flex;
      gap: 12px;
      align-items: start;
      margin: 16px 0;
    }
    nav {
      display: flex;
      gap: 16px;
      margin: 8px 0;
    }
    nav .here {
      color: inherit;
      font-weight: 600;
      text-decoration: none;
    }
    .about {
      color: var(--mat-sys-on-surface-variant);
      white-space: pre-line;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ProjectPage {
  private readonly tasks = inject(Tasks);
  protected readonly projects = inject(Projects);

  /** The project's key. */
  readonly key = input.required<string>();
  /** How its tasks are shown, if not as a list. */
  readonly view = input<'board' | undefined>();

  private readonly list = viewChild(TaskList);
  protected readonly project = computed(() => this.projects.all().find((project) => project.key === this.key()));
  protected readonly mayCreate = computed(() => {
    const project = this.project();
    return !!project && project.role !== 'viewer' && project.role !== null && !project.archived;
  });
  protected readonly query = computed<TaskQuery>(() => ({ project_id: this.project()?.id }));

  protected readonly form = inject(FormBuilder).nonNullable.group({ title: ['', Validators.required] });
  protected readonly sending = new Sending(this.form);

  protected async create(project: string): Promise<void> {
    await this.sending.send(async () => {
      const task = await this.tasks.create({ title: this.form.getRawValue().title, project_id: project });
      this.form.reset();
      this.list()?.prepend(task);
    });
  }
}
