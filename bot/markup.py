"""The light markup of answers (**bold**, _italic_, `code`, [links](https://…), lists) as plain text and Telegram HTML."""
