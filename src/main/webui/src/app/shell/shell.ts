import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { MatMenuModule } from '@angular/material/menu';
import { Router, RouterLink, RouterLinkActive, RouterOutlet } from '@angular/router';
import { Live } from '../live/live';
import { Bell } from '../notification/bell';
import { Projects } from '../project/projects';
import { Session } from '../session/session';
import { Avatar } from '../ui/avatar';
import { speak } from './language';
import { Theme } from './theme';

/** The frame of everything behind the sign-in: where one is, where one can go, and whether it is live. */
@Component({
  selector: 'ty-shell',
  imports: [RouterOutlet, RouterLink, RouterLinkActive, MatButtonModule, MatMenuModule, Avatar, Bell],
  templateUrl: './shell.html',
  styleUrl: './shell.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Shell {
  private readonly router = inject(Router);
  protected readonly session = inject(Session);
  protected readonly live = inject(Live);
  protected readonly theme = inject(Theme);
  protected readonly projects = inject(Projects);
  protected readonly speak = speak;

  protected async signOut(): Promise<void> {
    await this.session.signOut();
    await this.router.navigateByUrl('/sign-in');
  }
}
