import { DecimalPipe, formatDate } from '@angular/common';
import { ChangeDetectionStrategy, Component, LOCALE_ID, computed, inject } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { FormsModule } from '@angular/forms';
import { MatButtonModule } from '@angular/material/button';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInputModule } from '@angular/material/input';
import { MatSelectModule } from '@angular/material/select';
import { ActivatedRoute, Router } from '@angular/router';
import { answerOf } from '../api/answer';
import { Api } from '../api/api';
import { components } from '../api/schema';
import { Fresh } from '../live/fresh';
import { Paged } from '../live/paged';
import { Projects } from '../project/projects';
import { PRIORITIES, PRIORITY_WORDS, STATUSES, STATUS_WORDS } from '../task/words';
import { Complaint } from '../ui/complaint';
import { Doing } from '../ui/doing';
import { saveAs } from '../ui/save';
import { Chart, Series } from './chart';
import { Skeleton } from '../ui/skeleton';

type Overview = components['schemas']['AnalyticsOverview'];
type Trends = components['schemas']['AnalyticsTrends'];
type MemberLoad = components['schemas']['MemberLoad'];

/** Which tasks are counted, of which days. */
interface Chosen {
  project_id?: string;
  from?: string;
  to?: string;
}

const HOUR = 3600;

/** How the work goes: in numbers, over time, and for each person. */
@Component({
  selector: 'ty-analytics-page',
  imports: [
    DecimalPipe,
    FormsModule,
    MatButtonModule,
    MatFormFieldModule,
    MatInputModule,
    MatSelectModule,
    Chart,
    Complaint,
    Skeleton,
  ],
  templateUrl: './analytics-page.html',
  styleUrl: './analytics-page.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AnalyticsPage {
  private readonly api = inject(Api).client;
  private readonly router = inject(Router);
  private readonly locale = inject(LOCALE_ID);
  protected readonly projects = inject(Projects);

  private readonly address = toSignal(inject(ActivatedRoute).queryParams, { initialValue: {} as Chosen });
  protected readonly chosen = computed<Chosen>(
    () => {
      const { project_id, from, to } = this.address();
      return { project_id, from, to };
    },
    { equal: (one, other) => JSON.stringify(one) === JSON.stringify(other) },
  );
  protected readonly overview = new Fresh<Chosen, Overview>(
    () => this.chosen(),
    (query) => answerOf(this.api.GET('/api/v1/analytics/overview', { params: { query } })),
  );
  protected readonly trends = new Fresh<Chosen, Trends>(
    () => this.chosen(),
    (query) => answerOf(this.api.GET('/api/v1/analytics/trends', { params: { query } })),
  );
  protected readonly loads = new Paged<Chosen, MemberLoad>(
    () => this.chosen(),
    (chosen, page) =>
      answerOf(this.api.GET('/api/v1/analytics/members', { params: { query: { ...chosen, ...page } } })),
  );
  protected readonly doing = new Doing();

  protected readonly days = computed(() =>
    (this.trends.value()?.items ?? []).map((day) => formatDate(day.date, 'd MMM', this.locale)),
  );
  protected readonly lines = computed<Series[]>(() => {
    const days = this.trends.value()?.items ?? [];
    return [
      { name: $localize`Open`, values: days.map((day) => day.open), colour: 'outline' },
      { name: $localize`Created`, values: days.map((day) => day.created), colour: 'tertiary' },
      { name: $localize`Done`, values: days.map((day) => day.completed), colour: 'primary' },
    ];
  });
  protected readonly statusWords = STATUSES.map((status) => STATUS_WORDS[status]);
  protected readonly priorityWords = PRIORITIES.map((priority) => PRIORITY_WORDS[priority]);
  protected readonly tasksWord = $localize`Tasks`;
  protected readonly byStatus = computed(() =>
    this.bars(STATUSES.map((status) => this.overview.value()?.by_status[status]?.count)),
  );
  protected readonly byPriority = computed(() =>
    this.bars(PRIORITIES.map((priority) => this.overview.value()?.by_priority[priority]?.count)),
  );

  protected async choose(change: Record<string, string>): Promise<void> {
    const queryParams = Object.fromEntries(Object.entries(change).map(([name, value]) => [name, value || null]));
    await this.router.navigate([], { queryParams, queryParamsHandling: 'merge', replaceUrl: true });
  }

  /** A length of time in the unit that people would use for it. */
  protected span(seconds: number | null): string {
    if (seconds === null) {
      return '–';
    }
    const hours = seconds / HOUR;
    const [value, unit] = hours < 48 ? [hours, 'hour'] : [hours / 24, 'day'];
    return new Intl.NumberFormat(this.locale, {
      style: 'unit',
      unit,
      unitDisplay: 'long',
      maximumFractionDigits: 1,
    }).format(value);
  }

  protected async save(): Promise<void> {
    await this.doing.try(async () => {
      const params = { query: this.chosen() };
      const headers = { Accept: 'text/csv' };
      const content = await answerOf(this.api.GET('/api/v1/analytics/trends', { params, headers, parseAs: 'blob' }));
      saveAs(content as unknown as Blob, 'trends.csv');
    });
  }

  private bars(counts: readonly (number | undefined)[]): Series[] {
    return [{ name: this.tasksWord, values: counts.map((count) => count ?? 0), colour: 'primary' }];
  }
}
