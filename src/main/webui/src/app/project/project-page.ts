import { ChangeDetectionStrategy, Component, computed, inject, input, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Project } from '../api/model';
import { Fresh } from '../live/fresh';
import { TaskQuery } from '../task/found-tasks';
import { NewTask } from '../task/new-task';
import { TaskList } from '../task/task-list';
import { NotFound } from '../shell/not-found';
import { Session } from '../session/session';
import { Board } from './board';
import { Calendar } from './calendar';
import { ProjectSettings } from './project-settings';
import { Projects } from './projects';
import { manages, worksIn } from './rights';
import { Skeleton } from '../ui/skeleton';

type View = 'list' | 'board' | 'calendar' | 'settings';

/** A project: its tasks in one of three views, a line to add one, and what its owners decide. */
@Component({
  selector: 'ty-project-page',
  imports: [RouterLink, Board, Calendar, NewTask, NotFound, ProjectSettings, TaskList, Skeleton],
  template: `
    @if (project(); as one) {
      <h1>
        {{ one.name }}
        @if (one.archived) {
          <small i18n>archived</small>
        }
      </h1>
      <p class="about">{{ one.description }}</p>
      @if (mayCreate() && view() !== 'settings') {
        <ty-new-task label="New task" i18n-label [project]="one.id" (created)="list()?.prepend($event)" />
      }
      <nav aria-label="Views" i18n-aria-label>
        <a [routerLink]="['/projects', one.key]" [class.here]="view() === 'list'" i18n>List</a>
        <a [routerLink]="['/projects', one.key, 'board']" [class.here]="view() === 'board'" i18n>Board</a>
        <a [routerLink]="['/projects', one.key, 'calendar']" [class.here]="view() === 'calendar'" i18n>Calendar</a>
        <a [routerLink]="['/projects', one.key, 'settings']" [class.here]="view() === 'settings'" i18n>About</a>
      </nav>
      @switch (view()) {
        @case ('board') {
          @defer (on immediate) {
            <ty-board [project]="one.id" [mayMove]="mayCreate()" />
          }
        }
        @case ('calendar') {
          @defer (on immediate) {
            <ty-calendar [project]="one.id" />
          }
        }
        @case ('settings') {
          @defer (on immediate) {
            <ty-project-settings [project]="one" [mayManage]="mayManage()" />
          }
        }
        @default {
          <ty-task-list long [query]="query()" empty="No task yet. Write down what is to be done first." i18n-empty />
        }
      }
    } @else if (missing()) {
      <ty-not-found />
    } @else {
      <ty-skeleton />
    }
  `,
  styles: `
    nav {
      display: flex;
      gap: 16px;
      margin: 8px 0 12px;
    }
    nav .here {
      color: inherit;
      font-weight: 600;
      text-decoration: none;
    }
    .about {
      margin: 4px 0;
      color: var(--mat-sys-on-surface-variant);
      white-space: pre-line;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ProjectPage {
  private readonly session = inject(Session);
  private readonly projects = inject(Projects);

  /** The project's key. */
  readonly key = input.required<string>();
  readonly view = input<View>('list');

  protected readonly list = viewChild(TaskList);
  private readonly archived = new Fresh<string, readonly Project[]>(
    () => (this.projects.loaded() && !this.isCurrent(this.key()) ? this.key() : undefined),
    () => this.projects.archived(),
    (change) => change.type.startsWith('project.'),
  );
  protected readonly project = computed(() =>
    [...this.projects.all(), ...(this.archived.value() ?? [])].find((project) => project.key === this.key()),
  );
  protected readonly missing = computed(() => this.archived.value() !== undefined && !this.project());
  protected readonly mayCreate = computed(() => worksIn(this.project(), this.session.isAdmin()));
  protected readonly mayManage = computed(() => manages(this.project(), this.session.isAdmin()));
  protected readonly query = computed<TaskQuery>(() => ({ project_id: this.project()?.id }), {
    equal: (one, other) => one.project_id === other.project_id,
  });

  private isCurrent(key: string): boolean {
    return this.projects.all().some((project) => project.key === key);
  }
}
