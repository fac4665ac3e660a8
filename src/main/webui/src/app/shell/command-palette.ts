import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { toObservable, toSignal } from '@angular/core/rxjs-interop';
import { MatDialogModule, MatDialogRef } from '@angular/material/dialog';
import { Router } from '@angular/router';
import { debounceTime, switchMap } from 'rxjs';
import { answerOf } from '../api/answer';
import { Api } from '../api/api';
import { components } from '../api/schema';
import { Projects } from '../project/projects';
import { SavedFilters } from '../search/saved-filters';
import { Features } from '../company/features';
import { Session } from '../session/session';
import { Theme } from './theme';
import { MAIN_PAGES, adminPages, settingsPages } from './pages';

type Matches = components['schemas']['QuickMatches'];

const NOTHING: Matches = { tasks: [], projects: [], people: [] };
const SHOWN = 12;

interface Command {
  text: string;
  kind: string;
  run: () => unknown;
}

/** Finds tasks, people and pages by a few letters, and does what is chosen: arrow keys and Enter, or a click. */
@Component({
  selector: 'ty-command-palette',
  imports: [MatDialogModule],
  template: `
    <input
      #box
      type="search"
      role="combobox"
      aria-expanded="true"
      aria-controls="ty-commands"
      [attr.aria-activedescendant]="shown().length ? 'ty-command-' + at() : null"
      aria-label="Find a task, a person or a page"
      i18n-aria-label
      placeholder="Find a task, a person or a page"
      i18n-placeholder
      autocomplete="off"
      (input)="text.set(box.value); at.set(0)"
      (keydown)="key($event)"
    />
    <ul id="ty-commands" role="listbox" aria-label="Found" i18n-aria-label>
      @for (one of shown(); track $index) {
        <li role="option" [id]="'ty-command-' + $index" [attr.aria-selected]="$index === at()" (click)="choose(one)">
          <span>{{ one.text }}</span><small>{{ one.kind }}</small>
        </li>
      }
    </ul>
  `,
  styleUrl: './command-palette.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CommandPalette {
  private readonly api = inject(Api).client;
  private readonly router = inject(Router);
  private readonly session = inject(Session);
  private readonly theme = inject(Theme);
  private readonly projects = inject(Projects);
  private readonly features = inject(Features);
  private readonly filters = inject(SavedFilters);
  private readonly dialog = inject(MatDialogRef);

  protected readonly text = signal('');
  protected readonly at = signal(0);
  private readonly found = toSignal(
    toObservable(this.text).pipe(
      debounceTime(120),
      switchMap((text) => this.find(text.trim())),
    ),
    { initialValue: NOTHING },
  );
  protected readonly shown = computed(() => {
    const wanted = this.text().trim().toLowerCase();
    const own = this.commands().filter((one) => one.text.toLowerCase().includes(wanted));
    return [...this.matches(), ...own].slice(0, SHOWN);
  });

  protected key(event: KeyboardEvent): void {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      event.preventDefault();
      this.at.update((at) => (at + step + this.shown().length) % Math.max(this.shown().length, 1));
      document.getElementById(`ty-command-${this.at()}`)?.scrollIntoView({ block: 'nearest' });
    } else if (event.key === 'Enter' && this.shown().length > 0) {
      this.choose(this.shown()[this.at()]);
    }
  }

  protected choose(command: Command): void {
    this.dialog.close();
    command.run();
  }

  private matches(): Command[] {
    const task = $localize`Task`;
    const person = $localize`Person`;
    return [
      ...this.found().tasks.map((one) => this.page(`${one.key} ${one.title}`, task, `/tasks/${one.key}`)),
      ...this.found().people.map((one) => this.page(one.name, person, `/search?assigned_to=${one.username}`)),
    ];
  }

  private commands(): Command[] {
    const page = $localize`Page`;
    const project = $localize`Project`;
    const pages = [
      ...this.features.among(MAIN_PAGES),
      ...settingsPages(),
      ...(this.session.isAdmin() ? adminPages() : []),
    ];
    return [
      ...pages.map((one) => this.page(one.text, page, one.link)),
      ...this.projects.all().map((one) => this.page(one.name, project, `/projects/${one.key}`)),
      ...this.filters
        .all()
        .map((one) => this.page(one.name, $localize`Search`, `/search?${new URLSearchParams(one.query)}`)),
      this.act($localize`Light theme`, () => this.theme.choice.set('light')),
      this.act($localize`Dark theme`, () => this.theme.choice.set('dark')),
    ];
  }

  private page(text: string, kind: string, link: string): Command {
    return { text, kind, run: () => this.router.navigateByUrl(link) };
  }

  private act(text: string, run: () => unknown): Command {
    return { text, kind: $localize`Action`, run };
  }

  private async find(text: string): Promise<Matches> {
    if (text.length < 2) {
      return NOTHING;
    }
    const query = { q: text, limit: '6' };
    return answerOf(this.api.GET('/api/v1/search', { params: { query } })).catch(() => NOTHING);
  }
}
