"""What the tests in the browser are made of: ledgers and their servers, notices, visitors."""
