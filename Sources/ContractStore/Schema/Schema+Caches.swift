/// What the caches hold beyond their first form.
extension Schema {
  /// Which of several parts, instalments and bonds a finding is about needs the contract's terms, which no
  /// list reads. No fold has the number 0: until the caches are folded anew, nobody takes a division that is
  /// missing for none.
  static let division = """
    ALTER TABLE status ADD COLUMN division TEXT;
    UPDATE status SET fold_id = 0;
    """
}
