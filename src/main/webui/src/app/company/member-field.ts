import { ChangeDetectionStrategy, Component, inject, input, output, signal } from '@angular/core';
import { MatAutocompleteModule } from '@angular/material/autocomplete';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInputModule } from '@angular/material/input';
import { MemberCard } from '../api/model';
import { Avatar } from '../ui/avatar';
import { People } from './people';

/** Somebody of the company, found by writing a part of their name. */
@Component({
  selector: 'ty-member-field',
  imports: [MatAutocompleteModule, MatFormFieldModule, MatInputModule, Avatar],
  template: `
    <mat-form-field>
      <mat-label>{{ label() }}</mat-label>
      <input
        #box
        matInput
        [matAutocomplete]="choices"
        [value]="member()?.name ?? ''"
        [disabled]="disabled()"
        [placeholder]="none()"
        (focus)="box.select(); find('')"
        (input)="find(box.value)"
        (blur)="box.value = member()?.name ?? ''"
      />
    </mat-form-field>
    <mat-autocomplete
      #choices="matAutocomplete"
      autoActiveFirstOption
      [displayWith]="nameOf"
      (optionSelected)="chosen.emit($event.option.value)"
    >
      @if (none() && member()) {
        <mat-option [value]="null">{{ none() }}</mat-option>
      }
      @for (one of found(); track one.id) {
        <mat-option [value]="one"
          ><span class="one"><ty-avatar aria-hidden="true" [member]="one" />{{ one.name }}</span></mat-option
        >
      }
    </mat-autocomplete>
  `,
  styles: `
    mat-form-field {
      width: 100%;
    }
    .one {
      display: flex;
      align-items: center;
      gap: 8px;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MemberField {
  private readonly people = inject(People);
  private sought = '';

  readonly label = input.required<string>();
  readonly member = input<MemberCard | null>(null);
  readonly disabled = input(false);
  /** What choosing nobody is called; without it, somebody is chosen. */
  readonly none = input('');
  readonly chosen = output<MemberCard | null>();

  protected readonly found = signal<readonly MemberCard[]>([]);
  protected readonly nameOf = (one: MemberCard | null): string => one?.name ?? '';

  protected async find(text: string): Promise<void> {
    this.sought = text;
    const found = await this.people.find(text);
    // Answers need not come in the order of the questions: that to the last one is shown.
    if (this.sought === text) {
      this.found.set(found);
    }
  }
}
