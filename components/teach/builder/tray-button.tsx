import type { LucideIcon } from 'lucide-react';
import { Icon } from '../../ui/icon';

interface TrayButtonProps {
  readonly icon: LucideIcon;
  readonly label: string;
  readonly disabled?: boolean;
  readonly onPress: () => void;
}

/** A small button that a drawing says; its words are for screen readers. */
export function TrayButton({ icon, label, disabled, onPress }: TrayButtonProps) {
  return (
    <button
      type="button"
      className="btn btn-icon"
      aria-label={label}
      disabled={disabled}
      onClick={onPress}
    >
      <Icon of={icon} />
    </button>
  );
}
