import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { MemberCard } from '../api/model';

/** Somebody in small: their initials, and their name for who points or listens. */
@Component({
  selector: 'ty-avatar',
  template: `<span role="img" [attr.aria-label]="member().name" [title]="member().name" [style.--hue]="hue()">{{
    initials()
  }}</span>`,
  styles: `
    span {
      display: grid;
      place-content: center;
      flex: none;
      width: 28px;
      height: 28px;
      border-radius: 50%;
      font: var(--mat-sys-label-small);
      background: light-dark(hsl(var(--hue) 55% 88%), hsl(var(--hue) 30% 28%));
      color: light-dark(hsl(var(--hue) 60% 22%), hsl(var(--hue) 60% 90%));
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Avatar {
  readonly member = input.required<MemberCard>();

  protected readonly hue = computed(() => (this.member().number * 47) % 360);
  protected readonly initials = computed(() =>
    this.member()
      .name.split(/\s+/)
      .slice(0, 2)
      .map((word) => word.charAt(0))
      .join('')
      .toUpperCase(),
  );
}
