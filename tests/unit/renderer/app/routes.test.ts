import { describe, expect, it } from 'vitest';
import { hashOf, routeFromHash } from '../../../../renderer/app/routes.ts';
import { newId } from '../../../../shared/story/ids.ts';

describe('addresses', () => {
  it('lead to a story and back', () => {
    const route = { view: 'story', id: newId() } as const;
    expect(routeFromHash(hashOf(route))).toEqual(route);
  });

  it.each(['', '#', '#/', '#/story/', '#/story/x', '#/story/../../etc', '#/else', '#javascript:alert(1)'])(
    'lead to the greeting when they name no story: %s',
    (hash) => {
      expect(routeFromHash(hash)).toEqual({ view: 'greeting' });
    },
  );
});
