import { ChangeDetectionStrategy, Component, inject, resource } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { answerOf } from '../api/answer';
import { Api } from '../api/api';
import { reason } from '../api/problem';
import { Complaint } from '../ui/complaint';
import { tokenOfLink } from './fragment';

@Component({
  selector: 'ty-verify-email',
  imports: [MatButtonModule, RouterLink, Complaint],
  template: `
    <h1 i18n>Verify your address</h1>
    @if (verification.error(); as failure) {
      <ty-complaint [text]="reason(failure)" />
    } @else if (verification.hasValue()) {
      <p role="status" i18n>Your address is verified.</p>
    }
    <a mat-flat-button routerLink="/" i18n>Go on</a>
  `,
  styleUrl: './form-page.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class VerifyEmail {
  private readonly api = inject(Api).client;

  protected readonly reason = reason;
  protected readonly verification = resource({
    loader: async () => {
      await answerOf(this.api.POST('/api/v1/auth/email/verify', { body: { token: tokenOfLink() } }));
      return true;
    },
  });
}
