import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { FormsModule } from '@angular/forms';
import { MatButtonModule } from '@angular/material/button';
import { MatCheckboxModule } from '@angular/material/checkbox';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInputModule } from '@angular/material/input';
import { MatSelectModule } from '@angular/material/select';
import { ActivatedRoute, Router } from '@angular/router';
import { SavedFilter } from '../api/model';
import { MemberField } from '../company/member-field';
import { Labels } from '../label/labels';
import { Projects } from '../project/projects';
import { Session } from '../session/session';
import { TaskQuery } from '../task/found-tasks';
import { TaskList } from '../task/task-list';
import { PRIORITIES, PRIORITY_WORDS, STATUSES, STATUS_WORDS } from '../task/words';
import { Complaint } from '../ui/complaint';
import { Doing } from '../ui/doing';
import { SavedFilters } from './saved-filters';
import { Wanted, chosen, toQuery } from './wanted';

/** Finds tasks by words and by what they are; the address has it all, to be sent to others or kept under a name. */
@Component({
  selector: 'ty-search-page',
  imports: [
    FormsModule,
    MatButtonModule,
    MatCheckboxModule,
    MatFormFieldModule,
    MatInputModule,
    MatSelectModule,
    Complaint,
    MemberField,
    TaskList,
  ],
  templateUrl: './search-page.html',
  styleUrl: './search-page.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SearchPage {
  private readonly router = inject(Router);
  private readonly session = inject(Session);
  protected readonly projects = inject(Projects);
  protected readonly labels = inject(Labels);
  protected readonly filters = inject(SavedFilters);

  private readonly address = toSignal(inject(ActivatedRoute).queryParams, { initialValue: {} });
  protected readonly wanted = computed<Wanted>(() => chosen(this.address()), {
    equal: (one, other) => JSON.stringify(one) === JSON.stringify(other),
  });
  protected readonly query = computed<TaskQuery>(() => toQuery(this.wanted()));
  protected readonly isEmpty = computed(() => Object.keys(this.wanted()).length === 0);
  protected readonly assignee = computed(() => {
    const username = this.wanted().assigned_to;
    return username ? { id: '', number: 0, username, name: username === 'me' ? this.me : username } : null;
  });

  protected readonly me = $localize`Me`;
  protected readonly statuses = STATUSES;
  protected readonly statusWords = STATUS_WORDS;
  protected readonly priorities = PRIORITIES;
  protected readonly priorityWords = PRIORITY_WORDS;
  protected readonly name = signal('');
  protected readonly shared = signal(false);
  protected readonly doing = new Doing();

  protected async want(change: Wanted): Promise<void> {
    const queryParams = Object.fromEntries(Object.entries(change).map(([field, value]) => [field, value || null]));
    await this.router.navigate([], { queryParams, queryParamsHandling: 'merge', replaceUrl: true });
  }

  protected async clear(): Promise<void> {
    await this.router.navigate([], { queryParams: {} });
  }

  protected async save(): Promise<void> {
    await this.doing.try(async () => {
      await this.filters.save(this.name(), { ...this.wanted() } as Record<string, string>, this.shared());
      this.name.set('');
    });
  }

  protected async open(filter: SavedFilter): Promise<void> {
    await this.router.navigate([], { queryParams: filter.query });
  }

  protected mayRemove(filter: SavedFilter): boolean {
    return this.filters.isOwn(filter) || this.session.isAdmin();
  }

  protected remove(filter: SavedFilter): Promise<boolean> {
    return this.doing.try(() => this.filters.remove(filter));
  }
}
