import { ChangeDetectionStrategy, Component } from '@angular/core';
import { RouterLink } from '@angular/router';

@Component({
  selector: 'ty-not-found',
  imports: [RouterLink],
  template: `
    <h1 i18n>There is nothing here</h1>
    <p i18n>The address may be mistyped, or what was here is gone or not shared with you.</p>
    <a routerLink="/my-work" i18n>To my work</a>
  `,
  styles: `
    :host {
      display: block;
      padding: 48px 24px;
      text-align: center;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class NotFound {}
