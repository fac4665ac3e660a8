import { Injectable, effect, inject, signal } from '@angular/core';
import { MatDialog } from '@angular/material/dialog';
import { Router } from '@angular/router';
import { fromEvent } from 'rxjs';
import { Features } from '../company/features';
import { Projects } from '../project/projects';
import { Keys } from './keys';
import { Shortcut } from './shortcut';

const KEY = 'taskyard-shortcuts';

/** What single keys do where nothing is written; WCAG 2.1.4 asks that they can be switched off. */
@Injectable({ providedIn: 'root' })
export class Shortcuts {
  private readonly router = inject(Router);
  private readonly dialog = inject(MatDialog);
  private readonly projects = inject(Projects);
  private readonly features = inject(Features);

  readonly enabled = signal(localStorage.getItem(KEY) !== 'off');
  readonly all: readonly Shortcut[] = [
    { keys: '?', text: $localize`Show the shortcuts`, run: () => this.help() },
    { keys: '/', text: $localize`Find or do something (also Ctrl+K)`, run: () => this.palette() },
    { keys: 'n', text: $localize`Write down a new task`, run: () => this.newTask() },
    { keys: 'j', text: $localize`Next task`, run: () => this.step(1) },
    { keys: 'k', text: $localize`Task before`, run: () => this.step(-1) },
    { keys: 'g m', text: $localize`Go to my work`, run: () => this.router.navigateByUrl('/my-work') },
    { keys: 'g s', text: $localize`Go to the search`, run: () => this.router.navigateByUrl('/search') },
    { keys: 'g p', text: $localize`Go to the projects`, run: () => this.router.navigateByUrl('/projects') },
    {
      keys: 'g a',
      text: $localize`Go to the analytics`,
      feature: 'analytics',
      run: () => this.router.navigateByUrl('/analytics'),
    },
  ];
  private opening = false;
  private readonly keys = new Keys(this.all.map((shortcut) => shortcut.keys));

  constructor() {
    effect(() => localStorage.setItem(KEY, this.enabled() ? 'on' : 'off'));
    fromEvent<KeyboardEvent>(document, 'keydown').subscribe((event) => this.press(event));
    // So that it is there at once when it is wanted.
    requestIdleCallback(() => void import('./command-palette'));
  }

  async palette(): Promise<void> {
    await this.open(async () => {
      const { CommandPalette } = await import('./command-palette');
      this.dialog.open(CommandPalette, { width: '560px', position: { top: '12vh' }, autoFocus: 'input' });
    });
  }

  private async help(): Promise<void> {
    await this.open(async () => {
      const { ShortcutHelp } = await import('./shortcut-help');
      this.dialog.open(ShortcutHelp, { data: this.features.among(this.all) });
    });
  }

  // What is pressed before a dialog is there is meant for the dialog.
  private async open(work: () => Promise<void>): Promise<void> {
    if (!this.opening && this.dialog.openDialogs.length === 0) {
      this.opening = true;
      await work().finally(() => (this.opening = false));
    }
  }

  private press(event: KeyboardEvent): void {
    if ((event.ctrlKey || event.metaKey) && event.key === 'k') {
      event.preventDefault();
      void this.palette();
    } else if (
      this.enabled() &&
      !this.opening &&
      this.dialog.openDialogs.length === 0 &&
      !isWriting(event) &&
      !event.altKey
    ) {
      const pressed = event.ctrlKey || event.metaKey ? null : this.keys.press(event.key, event.timeStamp);
      const shortcut = this.features.among(this.all).find((one) => one.keys === pressed);
      if (shortcut) {
        event.preventDefault();
        shortcut.run();
      }
    }
  }

  private async newTask(): Promise<void> {
    const field = () => document.querySelector<HTMLInputElement>('main ty-new-task input');
    if (!field()) {
      await this.router.navigate(['/projects', this.projects.all()[0]?.key]);
      await new Promise((drawn) => setTimeout(drawn, 100));
    }
    field()?.focus();
  }

  private step(by: number): void {
    const rows = [...document.querySelectorAll<HTMLElement>('main [data-task]')];
    const at = rows.indexOf(document.activeElement as HTMLElement);
    rows[at < 0 ? 0 : Math.min(Math.max(at + by, 0), rows.length - 1)]?.focus();
  }
}

function isWriting(event: KeyboardEvent): boolean {
  const target = event.target as HTMLElement;
  return target.isContentEditable || /^(INPUT|TEXTAREA|SELECT|MAT-SELECT)$/.test(target.tagName);
}
