package org.learningtorelax.clauses;

/**
 * Something that names a clause.
 *
 * @param clause the id that it names
 * @param kind what it is
 * @param owner the class with its package, or the proof's file
 * @param member the member or theorem; empty if the class as a whole names the clause
 * @param file its source, from the top of the repository
 */
record Evidence(String clause, Kind kind, String owner, String member, String file) {
  enum Kind {
    CODE,
    EXAMPLE,
    PROPERTY,
    PROOF
  }

  String name() {
    return member.isEmpty() ? owner : owner + "#" + member;
  }

  /** The class without its package, or the proof's file. */
  String shortOwner() {
    return kind == Kind.PROOF ? owner : owner.substring(owner.lastIndexOf('.') + 1);
  }
}
