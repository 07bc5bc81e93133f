import { hostError, type HostError } from '../../../shared/host/error.ts';
import { messageData } from '../../../shared/messages/index.ts';

/** What a system's refusal means for somebody who exports to a place, and what they can do. */
export function exportError(code: string, place: string): HostError {
  switch (code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return hostError('disk-full', messageData('export.disk-full', { place }));
    case 'EROFS':
      return hostError('read-only', messageData('export.read-only', { place }));
    case 'EACCES':
    case 'EPERM':
      return hostError('no-permission', messageData('export.no-permission', { place }));
    case 'ENOTDIR':
    case 'EEXIST':
      return hostError('fault', messageData('export.place-is-a-file', { place }));
    case 'ENAMETOOLONG':
      return hostError('fault', messageData('export.name-too-long', { place }));
    default:
      return hostError('fault', messageData('export.fault', { place, code }));
  }
}
