import { messageData, type MessageData } from '../../../shared/messages/index.ts';
import type { StoryFault } from '../../../shared/story/parse.ts';

/** What is wrong with a story's file, in words that name the file and the place in it. */
export function storyFaultMessage(fault: StoryFault, file: string): MessageData {
  switch (fault.code) {
    case 'not-json':
      return messageData('desk.story-not-json', { file, line: fault.line, column: fault.column });
    case 'not-a-story':
      return messageData('desk.story-not-a-story', { file });
    case 'too-new':
      return messageData('desk.story-too-new', { file });
    case 'invalid':
      return messageData('desk.story-invalid', { file, path: fault.path, problem: fault.problem });
  }
}
