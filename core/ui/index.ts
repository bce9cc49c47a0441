// The look of Prossima: one door to every part a screen is made of. Words come from whoever uses them.
// Styles come apart, from desk.css, public.css or field.css, so the phone carries only what it shows.
export {
  Button,
  type ButtonProps,
  type ButtonSize,
  type ButtonVariant,
  IconButton,
  type IconButtonProps,
} from './act/button.tsx'
export { type ChipOption, Chips, ChipsMany, type ChipsManyProps, type ChipsProps } from './act/chips.tsx'
export { Counter, type CounterProps, type CounterWords } from './act/counter.tsx'
export { type Navigate, NavigateProvider, TextLink, type TextLinkProps, useGo } from './act/go.tsx'
export { fileNameOf, saveCsv, saveFile } from './act/save-file.ts'
export { Segmented, type SegmentedProps } from './act/segmented.tsx'
export {
  Avatar,
  type AvatarProps,
  Avatars,
  type AvatarsProps,
  initialsOf,
  PersonTile,
} from './data/avatar.tsx'
export { BarMeter, type BarMeterProps } from './data/bar-meter.tsx'
export { Card, type CardProps } from './data/card.tsx'
export { Figure, type FigureProps, FigureRow } from './data/figure.tsx'
export { LoadMore, type LoadMoreProps, Pagination, type PaginationProps } from './data/pagination.tsx'
export { Sparkline, type SparklineProps } from './data/sparkline.tsx'
export { type Column, type Sort, type SortDirection, Table, type TableProps } from './data/table.tsx'
export { WorkList, WorkRow, type WorkRowProps } from './data/work-row.tsx'
export { Check, type CheckProps, RadioList, type RadioListProps } from './form/choices.tsx'
export {
  Field,
  type InputFieldProps,
  type PasswordWords,
  SelectField,
  type SelectFieldProps,
  type SelectOption,
  TextAreaField,
  type TextAreaFieldProps,
} from './form/field.tsx'
export { FormSummary, type FormSummaryProps } from './form/form-summary.tsx'
export { useMissing } from './form/missing.ts'
export { SignatureDrawn, SignPad, type SignPadProps } from './form/sign-pad.tsx'
export * from './format.ts'
export { Icon, type IconName, type IconProps, iconNames } from './icons/icon.tsx'
export { ActFormDialog, type ActFormDialogProps, type Fault, type Written } from './layer/act-form-dialog.tsx'
export { Dialog, type DialogProps } from './layer/dialog.tsx'
export { Marked } from './layer/found.tsx'
export { KeyHelp, type KeyHelpProps } from './layer/key-help.tsx'
export { type KeyActs, useKeys } from './layer/keys.ts'
export { Menu, type MenuItem, type MenuProps } from './layer/menu.tsx'
export { type SearchGroup, SearchPanel, type SearchPanelProps, type SearchResult } from './layer/search.tsx'
export { SearchBox, type SearchBoxProps } from './layer/search-box.tsx'
export { Sheet, type SheetProps } from './layer/sheet.tsx'
export { Switcher, type SwitcherProps } from './layer/switcher.tsx'
export type { Me, NavGroup, NavItem } from './shell/desk-nav.tsx'
export { DeskShell, type DeskShellProps } from './shell/desk-shell.tsx'
export { EntryShell, type EntryShellProps } from './shell/entry-shell.tsx'
export { FieldShell, type FieldShellProps } from './shell/field-shell.tsx'
export { lazyPage } from './shell/lazy-page.ts'
export { Mark, type MarkProps, Wordmark, type WordmarkProps } from './shell/mark.tsx'
export { PageHead, type PageHeadProps, SkipLink } from './shell/page-head.tsx'
export { PlainClock, type PlainClockProps } from './shell/plain-clock.tsx'
export { type PublicLink, PublicShell, type PublicShellProps } from './shell/public-shell.tsx'
export { Badge, type BadgeProps, type Meaning, meaningIcon } from './state/badge.tsx'
export { Clock, type ClockProps, type ClockWords } from './state/clock.tsx'
export {
  byDue,
  type ClockReading,
  type ClockState,
  type ClockTimes,
  readClock,
} from './state/clock-reading.ts'
export { Empty, type EmptyDrawing, type EmptyProps } from './state/empty.tsx'
export { LiveRegion, type LiveRegionProps } from './state/live-region.tsx'
export { Notice, type NoticeProps } from './state/notice.tsx'
export { Progress, type ProgressProps } from './state/progress.tsx'
export { SavedState, type SavedStateProps } from './state/saved-state.tsx'
export { Skeleton, type SkeletonProps } from './state/skeleton.tsx'
export { Toast, ToastProvider, type ToastWords, useToast } from './state/toast.tsx'
export { RouteStepper, type RouteStepperProps, type RouteStop } from './street/route-stepper.tsx'
export { SafetyRing, type SafetyRingProps, type SafetyState, safetyState } from './street/safety-ring.tsx'
export { type TabItem, Tabs, type TabsProps } from './street/tabs.tsx'
