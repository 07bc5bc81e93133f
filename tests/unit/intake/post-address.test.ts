import { expect, test } from 'vitest';
import { embedUrl } from '../../../shared/blocks/embed.ts';
import { postAt, postInFrame } from '../../../shared/intake/post-address.ts';

const VIDEO = 'https://www.youtube.com/watch?v=dQw4w9WgXcQ';

test.each([
  ['https://youtu.be/dQw4w9WgXcQ?si=abc', VIDEO],
  ['https://www.youtube.com/watch?app=desktop&v=dQw4w9WgXcQ&t=42s', VIDEO],
  ['https://m.youtube.com/watch?v=dQw4w9WgXcQ', VIDEO],
  ['https://youtube.com/shorts/dQw4w9WgXcQ?feature=share', VIDEO],
  ['https://www.youtube.com/live/dQw4w9WgXcQ', VIDEO],
  ['https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ', VIDEO],
  ['https://t.me/example/123?embed=1', 'https://t.me/example/123'],
  ['https://twitter.com/example/status/123?s=20', 'https://x.com/example/status/123'],
  ['https://x.com/example/status/123/photo/1', 'https://x.com/example/status/123'],
  ['https://twitter.com/i/web/status/123', 'https://x.com/i/status/123'],
  ['https://platform.twitter.com/embed/Tweet.html?dnt=true&id=123', 'https://x.com/i/status/123'],
  ['https://www.instagram.com/p/ABC_-12345/embed/captioned/', 'https://www.instagram.com/p/ABC_-12345/'],
  ['https://www.instagram.com/some.one/reel/ABC_-12345/', 'https://www.instagram.com/reel/ABC_-12345/'],
  ['https://www.instagram.com/reels/ABC_-12345/', 'https://www.instagram.com/reel/ABC_-12345/'],
  ['https://m.facebook.com/example/posts/pfbid02abc', 'https://www.facebook.com/example/posts/pfbid02abc'],
  [
    'https://www.facebook.com/plugins/post.php?href=https%3A%2F%2Fwww.facebook.com%2Fexample%2Fposts%2Fpfbid02abc&width=500',
    'https://www.facebook.com/example/posts/pfbid02abc',
  ],
  [
    'https://www.facebook.com/plugins/video.php?height=314&href=https%3A%2F%2Fwww.facebook.com%2Fexample%2Fvideos%2F123%2F',
    'https://www.facebook.com/example/videos/123',
  ],
  ['https://www.tiktok.com/@example/video/123?is_from_webapp=1', 'https://www.tiktok.com/@example/video/123'],
])('%s is the post of %s', (address, own) => {
  const post = postInFrame(address);
  expect(post && embedUrl(post.provider, post.reference)).toBe(own);
});

/** Of these nobody but the provider can tell which post they lead to, or who may see it. */
test.each([
  'https://t.me/s/example',
  'https://t.me/c/1234567890/55',
  'https://www.youtube.com/playlist?list=PL123',
  'https://www.instagram.com/stories/example/123/',
  'https://www.facebook.com/permalink.php?story_fbid=pfbid0abc&id=1000',
  'https://www.facebook.com/story.php?story_fbid=1&id=2',
  'https://www.facebook.com/watch/?v=123456',
  'https://www.facebook.com/plugins/post.php?href=https%3A%2F%2Fevil.example%2Fa%2Fposts%2F1',
  'https://fb.watch/abc/',
  'https://vm.tiktok.com/ZMabc/',
])('%s stays a link', (address) => {
  expect(postInFrame(address)).toBeUndefined();
  expect(postAt(address)).toBeUndefined();
});
