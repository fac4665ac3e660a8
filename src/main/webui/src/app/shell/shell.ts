import { ChangeDetectionStrategy, Component, computed, effect, inject, untracked } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { MatButtonModule } from '@angular/material/button';
import { MatMenuModule } from '@angular/material/menu';
import {
  ActivatedRoute,
  IsActiveMatchOptions,
  Router,
  RouterLink,
  RouterLinkActive,
  RouterOutlet,
} from '@angular/router';
import { map } from 'rxjs';
import { Announcements } from '../live/announcements';
import { Connection } from '../live/channel';
import { Live } from '../live/live';
import { Bell } from '../notification/bell';
import { Projects } from '../project/projects';
import { Features } from '../company/features';
import { Session } from '../session/session';
import { TaskPanel } from '../task/task-panel';
import { Avatar } from '../ui/avatar';
import { MAIN_PAGES, settingsPages } from './pages';
import { Shortcuts } from './shortcuts';
import { Theme } from './theme';

/** The frame of everything behind the sign-in: where one is, where one can go, and whether it is live. */
@Component({
  selector: 'ty-shell',
  imports: [RouterOutlet, RouterLink, RouterLinkActive, MatButtonModule, MatMenuModule, Avatar, Bell, TaskPanel],
  templateUrl: './shell.html',
  styleUrl: './shell.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Shell {
  private readonly router = inject(Router);
  protected readonly session = inject(Session);
  protected readonly live = inject(Live);
  protected readonly projects = inject(Projects);
  protected readonly shortcuts = inject(Shortcuts);
  private readonly features = inject(Features);
  protected readonly pages = computed(() => [
    ...this.features.among(MAIN_PAGES),
    ...(this.session.isAdmin() ? [{ link: '/admin', text: $localize`Administration` }] : []),
  ]);
  protected readonly own = settingsPages();
  // Each project has a link of its own.
  protected readonly itself: IsActiveMatchOptions = {
    paths: 'exact',
    queryParams: 'ignored',
    matrixParams: 'ignored',
    fragment: 'ignored',
  };
  protected readonly below = { exact: false };
  protected readonly connections: Record<Connection, string> = {
    websocket: $localize`Live`,
    events: $localize`Live, over events`,
    polling: $localize`Live, over polling`,
    waiting: $localize`Not connected`,
  };
  /** The key of the task that is shown beside the page. */
  protected readonly task = toSignal(inject(ActivatedRoute).queryParamMap.pipe(map((query) => query.get('task'))));

  constructor() {
    inject(Announcements);
    inject(Theme);
    // A session may end elsewhere: in another tab, by an admin, or by its age.
    effect(() => {
      if (!this.session.isSignedIn()) {
        const { url } = this.router;
        untracked(() => void this.router.navigate(['/sign-in'], { queryParams: { next: url } }));
      }
    });
  }

  protected async signOut(): Promise<void> {
    await this.router.navigateByUrl('/my-work');
    await this.session.signOut();
  }
}
