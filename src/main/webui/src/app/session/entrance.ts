import { ChangeDetectionStrategy, Component } from '@angular/core';
import { RouterOutlet } from '@angular/router';

/** The frame of the pages that are there before anybody is signed in. */
@Component({
  selector: 'ty-entrance',
  imports: [RouterOutlet],
  template: `
    <header><img src="favicon.svg" alt="" width="40" height="40" /><span>Taskyard</span></header>
    <main><router-outlet /></main>
  `,
  styles: `
    :host {
      display: grid;
      place-content: center;
      min-height: 100dvh;
      padding: 24px 16px;
      box-sizing: border-box;
    }
    header {
      display: flex;
      gap: 12px;
      align-items: center;
      justify-content: center;
      font: var(--mat-sys-headline-medium);
      margin-bottom: 24px;
    }
    main {
      display: block;
      width: min(400px, 100vw - 32px);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Entrance {}
