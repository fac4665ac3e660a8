import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { FormBuilder, ReactiveFormsModule, Validators } from '@angular/forms';
import { MatButtonModule } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { answerOf } from '../api/answer';
import { Api } from '../api/api';
import { Complaint } from '../ui/complaint';
import { Sending } from '../ui/form';
import { TextField } from '../ui/text-field';

@Component({
  selector: 'ty-forgot-password',
  imports: [ReactiveFormsModule, MatButtonModule, RouterLink, Complaint, TextField],
  template: `
    <form [formGroup]="form" (ngSubmit)="submit()">
      <h1 i18n>Forgot your password?</h1>
      @if (sent()) {
        <p role="status" i18n>If there is an account with this address, a link is on its way to it.</p>
      } @else {
        <ty-text-field
          [control]="form.controls.email"
          type="email"
          label="E-mail"
          i18n-label
          name="email"
          autocomplete="email"
        />
        <ty-complaint [text]="sending.complaint()" />
        <button mat-flat-button type="submit" [disabled]="sending.busy()" i18n>Send me a link</button>
      }
      <nav><a routerLink="/sign-in" i18n>Sign in</a></nav>
    </form>
  `,
  styleUrl: './form-page.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ForgotPassword {
  private readonly api = inject(Api).client;

  protected readonly sent = signal(false);
  protected readonly form = inject(FormBuilder).nonNullable.group({ email: ['', Validators.required] });
  protected readonly sending = new Sending(this.form);

  protected async submit(): Promise<void> {
    const body = this.form.getRawValue();
    const done = this.sending.send(async () => {
      await answerOf(this.api.POST('/api/v1/auth/password/forgot', { body }));
    });
    this.sent.set(await done);
  }
}
