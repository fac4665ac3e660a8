import { DatePipe } from '@angular/common';
import { ChangeDetectionStrategy, Component, booleanAttribute, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Task } from '../api/model';
import { Avatar } from '../ui/avatar';
import { Tasks } from './tasks';
import { PRIORITY_WORDS, STATUS_WORDS } from './words';

/** A task in a line: what it is, how far it is, whose it is, and by when. */
@Component({
  selector: 'ty-task-row',
  imports: [DatePipe, RouterLink, Avatar],
  template: `
    @let one = task();
    <a
      [routerLink]="[]"
      [queryParams]="{ task: one.key }"
      queryParamsHandling="merge"
      data-task
      [class.done]="one.completed"
      [class.touched]="touched()"
      [class.card]="card()"
    >
      <span
        class="status"
        [attr.data-status]="one.status"
        [attr.aria-label]="statusWords[one.status]"
        role="img"
      ></span>
      <span class="key">{{ one.key }}</span>
      <span class="title">{{ one.title }}</span>
      @for (label of one.labels; track label) {
        <span class="label">{{ label }}</span>
      }
      @if (one.priority === 'high' || one.priority === 'urgent') {
        <span class="priority" [attr.data-priority]="one.priority">{{ priorityWords[one.priority] }}</span>
      }
      @if (one.due_date) {
        <time [attr.datetime]="one.due_date" [class.overdue]="overdue()">{{ one.due_date | date: 'mediumDate' }}</time>
      }
      <span class="owner"><span class="unseen" i18n>Owner:</span> {{ one.owner.name }}</span>
      @if (one.assigned_to; as member) {
        <ty-avatar [member]="member" />
      }
    </a>
  `,
  styleUrl: './task-row.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class TaskRow {
  private readonly tasks = inject(Tasks);

  readonly task = input.required<Task>();
  /** Whether its title may take several lines, above the rest. */
  readonly card = input(false, { transform: booleanAttribute });

  protected readonly statusWords = STATUS_WORDS;
  protected readonly priorityWords = PRIORITY_WORDS;
  protected readonly touched = computed(() => this.tasks.touched().has(this.task().id));
  protected readonly overdue = computed(() => {
    const { due_date, completed } = this.task();
    return !!due_date && !completed && due_date < new Date().toLocaleDateString('sv');
  });
}
