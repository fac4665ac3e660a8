import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { RouterLink, RouterLinkActive, RouterOutlet } from '@angular/router';
import { Feature } from '../company/features';

/** A page among others of its kind: where it is, and what it is called. */
export interface Sibling {
  link: string;
  text: string;
  /** What it needs, if operators can switch that off. */
  feature?: Feature;
}

/** Several pages that belong together, with links from each to the others. */
@Component({
  selector: 'ty-section-page',
  imports: [RouterLink, RouterLinkActive, RouterOutlet],
  template: `
    <h1>{{ heading() }}</h1>
    <nav [attr.aria-label]="heading()">
      @for (one of pages(); track one.link) {
        <a [routerLink]="one.link" routerLinkActive="here" ariaCurrentWhenActive="page">{{ one.text }}</a>
      }
    </nav>
    <router-outlet />
  `,
  styles: `
    nav {
      display: flex;
      flex-wrap: wrap;
      gap: 8px 16px;
      margin: 8px 0 16px;
    }
    .here {
      color: inherit;
      font-weight: 600;
      text-decoration: none;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SectionPage {
  readonly heading = input.required<string>();
  readonly pages = input.required<readonly Sibling[]>();
}
