import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { FormBuilder, ReactiveFormsModule, Validators } from '@angular/forms';
import { MatButtonModule } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { answerOf } from '../api/answer';
import { Api } from '../api/api';
import { Complaint } from '../ui/complaint';
import { Sending } from '../ui/form';
import { TextField } from '../ui/text-field';
import { tokenOfLink } from './fragment';

@Component({
  selector: 'ty-reset-password',
  imports: [ReactiveFormsModule, MatButtonModule, RouterLink, Complaint, TextField],
  template: `
    <form [formGroup]="form" (ngSubmit)="submit()">
      <h1 i18n>Set a new password</h1>
      @if (done()) {
        <p role="status" i18n>Your password is set, and you are signed out everywhere.</p>
        <a mat-flat-button routerLink="/sign-in" i18n>Sign in</a>
      } @else {
        <ty-text-field
          [control]="form.controls.password"
          type="password"
          label="New password"
          i18n-label
          name="password"
          autocomplete="new-password"
        />
        <ty-complaint [text]="sending.complaint()" />
        <button mat-flat-button type="submit" [disabled]="sending.busy()" i18n>Set password</button>
        <nav><a routerLink="/forgot-password" i18n>Ask for another link</a></nav>
      }
    </form>
  `,
  styleUrl: './form-page.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ResetPassword {
  private readonly api = inject(Api).client;
  private readonly token = tokenOfLink();

  protected readonly done = signal(false);
  protected readonly form = inject(FormBuilder).nonNullable.group({ password: ['', Validators.required] });
  protected readonly sending = new Sending(this.form);

  protected async submit(): Promise<void> {
    const { password } = this.form.getRawValue();
    const body = { token: this.token, password, password_confirm: password };
    const done = this.sending.send(async () => {
      await answerOf(this.api.POST('/api/v1/auth/password/reset', { body }));
    });
    this.done.set(await done);
  }
}
