/**
 * What friends do to each other at a month's end (model section 6, docs/model/friends.md). Reads scores without any friend term,
 * frozen before anybody's is changed, and what friends remember; writes scores, friend columns, the memory of friends.
 */
@NullMarked
package counterscore.engine.friends;

import org.jspecify.annotations.NullMarked;
