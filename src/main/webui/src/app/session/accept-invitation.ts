import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { FormBuilder, ReactiveFormsModule, Validators } from '@angular/forms';
import { MatButtonModule } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import { Complaint } from '../ui/complaint';
import { Sending } from '../ui/form';
import { tokenOfLink } from './fragment';
import { PersonFields } from './person-fields';
import { Session } from './session';

@Component({
  selector: 'ty-accept-invitation',
  imports: [ReactiveFormsModule, MatButtonModule, RouterLink, Complaint, PersonFields],
  template: `
    <form [formGroup]="form" (ngSubmit)="submit()">
      <h1 i18n>Join your colleagues</h1>
      @if (session.isSignedIn()) {
        <p i18n>You are signed in as {{ session.user()?.name }}, and can join with this account.</p>
      } @else {
        <ty-person-fields [controls]="form.controls" />
      }
      <ty-complaint [text]="sending.complaint()" />
      <button mat-flat-button type="submit" [disabled]="sending.busy()" i18n>Join</button>
      @if (!session.isSignedIn()) {
        <nav>
          <a routerLink="/sign-in" [queryParams]="{ next: here }" i18n>I have an account: sign in first</a>
        </nav>
      }
    </form>
  `,
  styleUrl: './form-page.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AcceptInvitation {
  protected readonly session = inject(Session);
  private readonly router = inject(Router);
  private readonly token = tokenOfLink();

  protected readonly here = `/invitations/accept#token=${this.token}`;
  protected readonly form = inject(FormBuilder).nonNullable.group({
    first_name: ['', Validators.required],
    last_name: ['', Validators.required],
    username: ['', Validators.required],
    password: ['', Validators.required],
  });
  protected readonly sending = new Sending(this.form);

  constructor() {
    if (this.session.isSignedIn()) {
      this.form.disable();
    }
  }

  protected async submit(): Promise<void> {
    const wanted = this.form.getRawValue();
    const account = this.session.isSignedIn() ? {} : { ...wanted, password_confirm: wanted.password };
    if (await this.sending.send(() => this.session.accept({ token: this.token, ...account }))) {
      await this.router.navigateByUrl('/my-work');
    }
  }
}
