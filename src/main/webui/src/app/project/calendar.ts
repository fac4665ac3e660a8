import { DatePipe, getLocaleFirstDayOfWeek } from '@angular/common';
import { ChangeDetectionStrategy, Component, LOCALE_ID, computed, effect, inject, input } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { MatButtonModule } from '@angular/material/button';
import { ActivatedRoute, RouterLink } from '@angular/router';
import { Task } from '../api/model';
import { FoundTasks } from '../task/found-tasks';
import { Complaint } from '../ui/complaint';
import { monthAfter, monthOf, weeksOf } from './month';

/** How many tasks of a month are shown at most. */
const MOST = 500;

/** The tasks of a project on the days on which they are due. */
@Component({
  selector: 'ty-calendar',
  imports: [DatePipe, MatButtonModule, RouterLink, Complaint],
  templateUrl: './calendar.html',
  styleUrl: './calendar.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Calendar {
  private readonly query = toSignal(inject(ActivatedRoute).queryParamMap);

  readonly project = input.required<string>();

  protected readonly today = new Date().toLocaleDateString('sv');
  protected readonly month = computed(() => this.query()?.get('month') ?? monthOf(this.today));
  protected readonly before = computed(() => monthAfter(this.month(), -1));
  protected readonly after = computed(() => monthAfter(this.month(), 1));
  private readonly firstDay = getLocaleFirstDayOfWeek(inject(LOCALE_ID));
  protected readonly weeks = computed(() => weeksOf(this.month(), this.firstDay));
  protected readonly found = new FoundTasks(
    computed(() => ({
      project_id: this.project(),
      due_after: this.weeks()[0][0],
      due_before: this.weeks()[5][6],
      sort: 'due_date',
    })),
  );
  private readonly byDay = computed(() => {
    const days = new Map<string, Task[]>();
    for (const task of this.found.all()) {
      days.set(task.due_date!, [...(days.get(task.due_date!) ?? []), task]);
    }
    return days;
  });

  constructor() {
    effect(() => {
      if (this.found.next() && this.found.all().length < MOST) {
        void this.found.more();
      }
    });
  }

  protected on(day: string): readonly Task[] {
    return this.byDay().get(day) ?? [];
  }

  protected isIn(day: string): boolean {
    return monthOf(day) === this.month();
  }
}
