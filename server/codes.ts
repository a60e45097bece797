import 'server-only';
import type { AccommodationCode } from './accommodations';
import type { SaveAnnotationCode } from './annotations';
import type {
  CreateAssignmentCode,
  EditAssignmentCode,
  ExceptionCode,
  PublishCode,
  RunningCode,
} from './assignments';
import type {
  ExtendCode,
  ReviewCode,
  SaveCode,
  StartAssignmentCode,
  StartPracticeCode,
} from './attempts';
import type { ChangePasswordCode, GuestCode, SignInCode, SignUpCode } from './auth';
import type { ClassCode } from './classes';
import type { DecideCode, ReceiveCode, ReviewDraftCode, UploadFailure } from './documents';
import type { ChangeMarksCode, MarkAnswerCode } from './grading';
import type { GroupCode } from './groups';
import type { PeopleCode } from './people';
import type { ProblemCode, ReportProblemCode } from './problem-reports';
import type { SaveReadingCode } from './reading';

/** What can be wrong with a request before a use case sees it, or with the server itself. */
export type RequestCode =
  | 'other-origin'
  | 'body-too-large'
  | 'body-not-json'
  | 'body-invalid'
  | 'moment-unreadable'
  | 'sign-in-required'
  | 'server-trouble';

/** Every expected failure that a person can meet. `i18n/messages/…/errors.json` has a sentence for each. */
export type Code =
  | RequestCode
  | SignUpCode
  | SignInCode
  | ChangePasswordCode
  | StartPracticeCode
  | StartAssignmentCode
  | SaveCode
  | ReviewCode
  | ExtendCode
  | ClassCode
  | CreateAssignmentCode
  | ChangeMarksCode
  | MarkAnswerCode
  | EditAssignmentCode
  | PublishCode
  | ExceptionCode
  | RunningCode
  | GroupCode
  | AccommodationCode
  | PeopleCode
  | SaveReadingCode
  | SaveAnnotationCode
  | ReportProblemCode
  | ProblemCode
  | ReceiveCode
  | UploadFailure
  | DecideCode
  | ReviewDraftCode
  | GuestCode;
