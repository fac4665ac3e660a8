import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { FormsModule } from '@angular/forms';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInputModule } from '@angular/material/input';
import { MatSelectModule } from '@angular/material/select';
import { Task } from '../api/model';
import { MemberField } from '../company/member-field';
import { Labels } from '../label/labels';
import { Projects } from '../project/projects';
import { worksIn } from '../project/rights';
import { Session } from '../session/session';
import { Rights } from './rights';
import { PRIORITIES, PRIORITY_WORDS, STATUSES, STATUS_WORDS } from './words';

/** The fields of a task that are chosen rather than written. */
@Component({
  selector: 'ty-task-fields',
  imports: [FormsModule, MatFormFieldModule, MatInputModule, MatSelectModule, MemberField],
  templateUrl: './task-fields.html',
  styles: `
    :host {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(190px, 1fr));
      gap: 12px;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class TaskFields {
  private readonly projects = inject(Projects);
  private readonly session = inject(Session);
  protected readonly labels = inject(Labels);

  readonly task = input.required<Task>();
  readonly rights = input.required<Rights>();
  readonly keep = input.required<(wanted: Partial<Task>) => unknown>();

  /** Where it could be moved. */
  protected readonly places = computed(() =>
    this.projects.all().filter((one) => worksIn(one, this.session.isAdmin()) || one.id === this.task().project_id),
  );
  protected readonly statuses = STATUSES;
  protected readonly statusWords = STATUS_WORDS;
  protected readonly priorities = PRIORITIES;
  protected readonly priorityWords = PRIORITY_WORDS;
}
