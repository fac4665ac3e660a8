import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { FormBuilder, ReactiveFormsModule, Validators } from '@angular/forms';
import { MatButtonModule } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import { Complaint } from '../ui/complaint';
import { Sending } from '../ui/form';
import { TextField } from '../ui/text-field';
import { Session } from './session';

@Component({
  selector: 'ty-sign-in',
  imports: [ReactiveFormsModule, MatButtonModule, RouterLink, Complaint, TextField],
  template: `
    <form [formGroup]="form" (ngSubmit)="submit()">
      <h1 i18n>Sign in</h1>
      <ty-text-field
        [control]="form.controls.username"
        label="Username or e-mail"
        i18n-label
        name="username"
        autocomplete="username"
      />
      <ty-text-field
        [control]="form.controls.password"
        type="password"
        label="Password"
        i18n-label
        name="password"
        autocomplete="current-password"
      />
      <ty-complaint [text]="sending.complaint()" />
      <button mat-flat-button type="submit" [disabled]="sending.busy()" i18n>Sign in</button>
      <nav>
        <a routerLink="/register" i18n>Register a company</a>
        <a routerLink="/forgot-password" i18n>Forgot password?</a>
      </nav>
    </form>
  `,
  styleUrl: './form-page.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SignIn {
  private readonly session = inject(Session);
  private readonly router = inject(Router);

  /** Where they wanted to go. */
  readonly next = input('/my-work');

  protected readonly form = inject(FormBuilder).nonNullable.group({
    username: ['', Validators.required],
    password: ['', Validators.required],
  });
  protected readonly sending = new Sending(this.form);

  protected async submit(): Promise<void> {
    const { username, password } = this.form.getRawValue();
    if (await this.sending.send(() => this.session.signIn(username, password))) {
      // Only a path of ours: an address that begins with two slashes would lead elsewhere.
      await this.router.navigateByUrl(/^\/(?!\/)/.test(this.next() ?? '') ? this.next() : '/my-work');
    }
  }
}
